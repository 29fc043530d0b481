package message_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// spanishText is a text as somebody in Spain or Latin America might type it, with the
// checks a sensible reader would say it fails.
type spanishText struct {
	situation app.Situation
	channel   app.Channel
	subject   string
	body      string
	fails     string
}

var typedInSpanish = []spanishText{
	{app.FirstContact, app.ByEmail, "Pregunta sobre modelización", `Hola, Priya:

Te escribo porque pasaste de ingeniería a dirección financiera y me encantaría preguntarte cómo empezaste con la modelización. Trabajo en producto en Halden Health y ando un poco perdida con los modelos de costes.

¿Te apetece tomar un café la semana que viene? Con media hora me basta. Yo invito, y si necesitas a alguien que pruebe vuestro producto, encantada.

Si andas a tope, sin problema, de verdad.

Un abrazo,
Maya`, ""},
	{app.FirstContact, app.ByEmail, "Consulta sobre modelización", `Buenos días, Priya:

Mi nombre es Maya Lindt y soy Product Manager en Halden Health. Le escribo porque usted dirige finanzas en Northlake Energy y quisiera consultarle cómo estructuran los modelos de inversión.

¿Tendría disponibilidad para una llamada de 20 minutos el jueves o el viernes? A cambio puedo compartirle nuestra guía de entrevistas.

De no ser posible, lo entiendo perfectamente. Quedo atenta a sus comentarios.

Saludos cordiales,
Maya Lindt`, ""},
	{app.FirstContact, app.ByEmail, "Hola", `Hola Priya,

¿Qué tal? Soy Maya. Vi tu perfil y me pareció impresionante, eres una crack. ¿Podemos hablar? ¿Cuándo te viene bien? ¿Me pasas tu teléfono?

Gracias!!!
Maya`, "length subject one-ask time-boxed why-them offer easy-no praise"},
	{app.FirstContact, app.ByEmail, "Colaboración con [empresa] Northlake", `Estimado Priya:

Me dirijo a Ud. porque admiro su brillante trayectoria. Tom Adeyemi me habló muy bien de usted. Desde que leí su libro quería conocerla. Le di un 4 de 5 en mi lista.

Quedo a la espera de su respuesta.

Maya`, "length one-ask time-boxed why-them offer easy-no no-blank praise true private names"},
	{app.FirstContact, app.ByLinkedIn, "", "Hola, Priya: soy product manager en Halden Health y estoy montando mi primer modelo financiero. Como directora financiera de Northlake Energy, seguro que has visto cien. ¿Me regalarías 20 minutos por Zoom para contarme por dónde empezarías? Puedo devolvértelo probando vuestra app. Si no puedes, tan amigos.", ""},
	{app.FirstContact, app.ByLinkedIn, "", "Hola, Priya. ¿Sería mucho pedir 15 minutos de tu tiempo? Trabajas en Northlake Energy y me interesa tu visión. Si no te es posible, no te preocupes. Te puedo echar una mano con investigación de usuarios.", ""},
	{app.FirstContact, app.ByLinkedIn, "", "Hola, Priya. Me gustaría conectar contigo para explorar sinergias entre nuestras empresas. Quedo pendiente.", "one-ask time-boxed why-them offer easy-no"},
	{app.FirstContact, app.ByChat, "", "Priya, ¿tendrías un cuarto de hora esta semana para hablar de modelos financieros? Como directora financiera lo tienes por la mano. Te ayudo encantada con las entrevistas. Si no, nada.", ""},
	{app.FirstContact, app.ByChat, "", "¿Te late platicar quince minutos sobre costos? Trabajas en finanzas y me sirve tu mirada. Con gusto te ayudo con tus entrevistas. Si no te queda, no te preocupes.", ""},
	{app.FollowUpAgain, app.ByEmail, "Mi correo anterior", `Hola, Priya:

Hace dos semanas te mandé un correo sobre modelización financiera y supongo que se quedó enterrado. ¿Tendrías 15 minutos un día de estos? Si te resulta más fácil, contéstame con un par de líneas.

Y si no te va bien, lo dejamos y ya está.

Un saludo,
Maya`, ""},
	{app.FollowUpAgain, app.ByEmail, "Mi correo anterior", `Hola, Priya:

No he recibido respuesta a mi correo de la semana pasada. Necesito que me contestes cuanto antes, porque tengo prisa. ¿Cuándo podemos hablar?

Maya`, "time-boxed offer easy-no"},
	{app.ThankYou, app.ByEmail, "Gracias por ayer", `Hola, Priya:

Mil gracias por el rato de ayer. Me quedé dando vueltas a lo que dijiste de pedir siempre una referencia; mañana mismo lo pongo en práctica. Te mando el kit esta semana.

Un abrazo,
Maya`, ""},
	{app.ThankYou, app.ByEmail, "Gracias por todo", `Hola, Priya:

Gracias por tu tiempo de ayer, estuvo muy bien y se me pasó volando la hora entera. ¿Podrías presentarme también a tu jefe? ¿Y cuándo repetimos?

Maya`, "one-ask why-them"},
	{app.DeclineIt, app.ByEmail, "Sobre tu petición", `Hola, Priya:

Gracias por acordarte de mí. Este trimestre no llego, lo siento. Te puede ayudar Tom, que sabe más que yo, o lo miramos en enero.

Un saludo,
Maya`, ""},
	{app.DeclineIt, app.ByEmail, "Sobre tu petición", `Hola, Priya:

Este trimestre no llego, lo siento mucho, tengo la agenda completa.

Un saludo,
Maya`, "why-them offer"},
	{app.Accept, app.ByEmail, "Sí, con gusto", `Hola, Priya:

Claro que sí, encantada de echarle un vistazo a tu página. Mándamela cuando quieras y el viernes te digo algo.

Un saludo,
Maya`, ""},
	{app.Confirm, app.ByEmail, "Mañana a las 9", `Hola, Priya:

Te confirmo lo de mañana a las 9:00 en el Café Central. Si te surge algo, me dices.

Maya`, ""},
	{app.Confirm, app.ByEmail, "Mañana en el café", `Hola, Priya:

Te confirmo lo de mañana por la mañana en el Café Central. Si te surge algo, me dices.

Maya`, "time-boxed"},
	{app.ReportBack, app.ByEmail, "Tu consejo funcionó", `Hola, Priya:

¿Te acuerdas de que me aconsejaste pedir una referencia antes de poner precio? Lo hice y cerramos el piloto sin descuento. Gracias de corazón; si alguna vez te puedo devolver el favor, aquí estoy.

Un abrazo,
Maya`, ""},
	{app.Reconnect, app.ByEmail, "Cuánto tiempo, Priya", `Hola, Priya:

Hace siglos que no hablamos, desde que coincidimos en Acme. Ahora estoy en Halden Health y me estoy metiendo en modelización financiera. ¿Cómo lo ves si nos tomamos un café de media hora? Yo te cuento lo que he aprendido de entrevistas.

Si estás hasta arriba, ningún problema.

Un abrazo,
Maya`, ""},
	{app.UpwardAsk, app.ByEmail, "Una pregunta sobre precios", `Buenos días, Priya:

Una sola pregunta: ¿qué haría usted antes de ponerle precio a un piloto? Bastan dos líneas, o diez minutos por teléfono cuando le cuadre. Lo pregunto porque usted lleva las finanzas de Northlake Energy.

Si no le da la vida, lo entiendo.

Maya Lindt`, ""},
}

func TestTextsTypedInSpanishAreJudgedAsASensibleReaderWould(t *testing.T) {
	t.Parallel()
	for _, x := range typedInSpanish {
		in := examinedSpanish()
		in.Bridge = message.Bridge{Employer: "Acme", To: 2018}
		in.Situation, in.Channel = x.situation, x.channel
		in.Meeting = message.Meeting{Start: day(2026, 11, 13).Add(9 * time.Hour)}
		var failed []string
		for _, c := range message.Examine(in, x.subject, x.body) {
			if !c.OK {
				failed = append(failed, c.Name)
			}
		}
		if want := strings.Fields(x.fails); !slices.Equal(failed, want) {
			t.Errorf("%s by %s fails %v, not %v:\n%s", x.situation, x.channel, failed, want, x.body)
		}
	}
}
