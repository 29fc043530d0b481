package exchange

// thunderbirdHeaders are the headers of Thunderbird's CSV, by language, in its
// own order: names, e-mail, phones, the private and the business address, work,
// web, birthday in three columns, notes.
var thunderbirdHeaders = map[string][]written{
	"en": {
		{fGiven, "", "First Name"}, {fFamily, "", "Last Name"}, {fName, "", "Display Name"}, {fNickname, "", "Nickname"},
		{fEmail, "", "Primary Email"}, {fEmail, "other", "Secondary Email"}, {fPhone, "work", "Work Phone"}, {fPhone, "home", "Home Phone"}, {fPhone, "mobile", "Mobile Number"},
		{fCity, "home", "Home City"}, {fState, "home", "Home State"}, {fCountry, "home", "Home Country"}, {fCity, "work", "Work City"}, {fState, "work", "Work State"}, {fCountry, "work", "Work Country"},
		{fTitle, "", "Job Title"}, {fOrg, "", "Organization"}, {fLink, "", "Web Page 1|Web Page 2"}, {fBirthYear, "", "Birth Year"}, {fBirthMonth, "", "Birth Month"}, {fBirthday, "", "Birth Day"}, {fNotes, "", "Notes"},
	},
	"de": {
		{fGiven, "", "Vorname"}, {fFamily, "", "Nachname"}, {fName, "", "Anzeigename"}, {fNickname, "", "Spitzname"},
		{fEmail, "", "Primäre E-Mail-Adresse"}, {fEmail, "other", "Sekundäre E-Mail-Adresse"}, {fPhone, "work", "Tel. dienstlich"}, {fPhone, "home", "Tel. privat"}, {fPhone, "mobile", "Mobil-Tel.-Nr."},
		{fCity, "home", "Privat: Ort"}, {fState, "home", "Privat: Bundesland"}, {fCountry, "home", "Privat: Land"}, {fCity, "work", "Dienstlich: Ort"}, {fState, "work", "Dienstlich: Bundesland"}, {fCountry, "work", "Dienstlich: Land"},
		{fTitle, "", "Arbeitstitel"}, {fOrg, "", "Organisation"}, {fLink, "", "Webseite 1|Webseite 2"}, {fBirthYear, "", "Geburtsjahr"}, {fBirthMonth, "", "Geburtsmonat"}, {fBirthday, "", "Geburtstag"}, {fNotes, "", "Notizen"},
	},
	"fr": {
		{fGiven, "", "Prénom"}, {fFamily, "", "Nom de famille"}, {fName, "", "Nom à afficher"}, {fNickname, "", "Surnom"},
		{fEmail, "", "Première adresse électronique"}, {fEmail, "other", "Deuxième adresse électronique"}, {fPhone, "work", "Tél. professionnel"}, {fPhone, "home", "Tél. personnel"}, {fPhone, "mobile", "Portable"},
		{fCity, "", "Ville"}, {fState, "", "Région"}, {fCountry, "", "Pays/État"},
		{fTitleElse, "", "Profession"}, {fOrg, "", "Société"}, {fLink, "", "Site Web 1|Site Web 2"}, {fBirthYear, "", "Année de naissance"}, {fBirthMonth, "", "Mois"}, {fBirthDay, "", "Jour"}, {fNotes, "", "Notes"},
	},
	"es": {
		{fGiven, "", "Nombre"}, {fFamily, "", "Apellidos"}, {fName, "", "Nombre mostrado"}, {fNickname, "", "Apodo"},
		{fEmail, "", "Dirección de correo electrónico principal"}, {fEmail, "other", "Dirección de correo electrónico secundaria"}, {fPhone, "work", "Teléfono (Trabajo)"}, {fPhone, "home", "Teléfono particular"}, {fPhone, "mobile", "Teléfono móvil"},
		{fCity, "home", "Ciudad donde vive"}, {fState, "home", "Provincia"}, {fCountry, "home", "País de residencia"}, {fCity, "work", "Ciudad (Trabajo)"}, {fState, "work", "Provincia (Trabajo)"}, {fCountry, "work", "País (Trabajo)"},
		{fTitle, "", "Puesto"}, {fOrg, "", "Organización"}, {fLink, "", "Página web 1|Página web 2"}, {fBirthYear, "", "Año de nacimiento"}, {fBirthMonth, "", "Mes de nacimiento"}, {fBirthDay, "", "Día de nacimiento"}, {fNotes, "", "Notas"},
	},
	"it": {
		{fGiven, "", "Nome"}, {fFamily, "", "Cognome"}, {fName, "", "Nome visualizzato"}, {fNickname, "", "Soprannome"},
		{fEmail, "", "E-mail primaria"}, {fEmail, "other", "E-mail secondaria"}, {fPhone, "work", "Telefono lavoro"}, {fPhone, "home", "Telefono casa"}, {fPhone, "mobile", "Numero cellulare"},
		{fCity, "home", "Città di residenza"}, {fState, "home", "Provincia di residenza"}, {fCountry, "home", "Nazione di residenza"}, {fCity, "work", "Città di lavoro"}, {fState, "work", "Provincia di lavoro"}, {fCountry, "work", "Nazione di lavoro"},
		{fTitle, "", "Qualifica"}, {fOrg, "", "Organizzazione"}, {fLink, "", "Pagina web 1|Pagina web 2"}, {fBirthYear, "", "Anno di nascita"}, {fBirthMonth, "", "Mese di nascita"}, {fBirthDay, "", "Giorno di nascita"}, {fNotes, "", "Note"},
	},
	"nl": {
		{fGiven, "", "Voornaam"}, {fFamily, "", "Achternaam"}, {fName, "", "Weergavenaam"}, {fNickname, "", "Bijnaam"},
		{fEmail, "", "Eerste e-mail"}, {fEmail, "other", "Tweede e-mail"}, {fPhone, "work", "Telefoon werk"}, {fPhone, "home", "Telefoon thuis"}, {fPhone, "mobile", "Mobiel nummer"},
		{fCity, "home", "Woonplaats"}, {fState, "home", "Provincie"}, {fCountry, "home", "Land"}, {fCity, "work", "Werklocatie"}, {fState, "work", "Werkprovincie"}, {fCountry, "work", "Werkland"},
		{fTitle, "", "Werkfunctie"}, {fOrg, "", "Organisatie"}, {fLink, "", "Webpagina 1|Webpagina 2"}, {fBirthYear, "", "Geboortejaar"}, {fBirthMonth, "", "Geboortemaand"}, {fBirthDay, "", "Geboortedag"}, {fNotes, "", "Aantekeningen"},
	},
	"pt": { // its "Apelido" is a nickname beside "Sobrenome"
		{fGiven, "", "Primeiro nome"}, {fFamily, "", "Sobrenome"}, {fName, "", "Apresentar como"}, {fFamily, "", "Apelido"},
		{fEmail, "", "E-mail primário"}, {fEmail, "other", "E-mail secundário"}, {fPhone, "work", "Telefone comercial"}, {fPhone, "home", "Telefone residencial"}, {fPhone, "mobile", "Número celular"},
		{fCity, "", "Cidade"}, {fState, "", "Estado"}, {fCountry, "", "País"}, {fCity, "work", "Cidade de trabalho"}, {fState, "work", "Estado de trabalho"}, {fCountry, "work", "País de trabalho"},
		{fTitle, "", "Cargo"}, {fOrg, "", "Empresa"}, {fLink, "", "Página da web 1|Página da web 2"}, {fBirthYear, "", "Ano de nascimento"}, {fBirthMonth, "", "Mês de nascimento"}, {fBirthday, "", "Nascimento"}, {fNotes, "", "Observações"},
	},
	"pl": {
		{fGiven, "", "Imię"}, {fFamily, "", "Nazwisko"}, {fName, "", "Wyświetlana nazwa"}, {fNickname, "", "Pseudonim"},
		{fEmail, "", "Podstawowy e-mail"}, {fEmail, "other", "Dodatkowy e-mail"}, {fPhone, "work", "Telefonu służbowy"}, {fPhone, "home", "Telefon domowy"}, {fPhone, "mobile", "Numer telefonu komórkowego"},
		{fCity, "home", "Miasto (dom)"}, {fState, "home", "Województwo (dom)"}, {fCountry, "home", "Państwo (dom)"}, {fCity, "work", "Miasto (praca)"}, {fState, "work", "Województwo (praca)"}, {fCountry, "work", "Państwo (praca)"},
		{fTitle, "", "Stanowisko"}, {fOrg, "", "Firma/Organizacja"}, {fLink, "", "Strona WWW 1|Strona WWW 2"}, {fBirthYear, "", "Urodziny - Rok"}, {fBirthMonth, "", "Urodziny - Miesiąc"}, {fBirthDay, "", "Urodziny - Dzień"}, {fNotes, "", "Notatki"},
	},
	"ru": {
		{fGiven, "", "Имя"}, {fFamily, "", "Фамилия"}, {fName, "", "Отображаемое имя"}, {fNickname, "", "Псевдоним"},
		{fEmail, "", "Адрес электронной почты"}, {fEmail, "other", "Альтернативный адрес электронной почты"}, {fPhone, "work", "Рабочий телефон"}, {fPhone, "home", "Домашний телефон"}, {fPhone, "mobile", "Номер сотового телефона"},
		{fCity, "home", "Город"}, {fState, "home", "Штат"}, {fCountry, "home", "Страна"}, {fCity, "work", "Город (раб.)"}, {fState, "work", "Штат (раб.)"}, {fCountry, "work", "Страна (раб.)"},
		{fTitle, "", "Должность"}, {fOrg, "", "Организация"}, {fLink, "", "Веб-страница 1|Веб-страница 2"}, {fBirthYear, "", "Год рождения"}, {fBirthMonth, "", "Месяц рождения"}, {fBirthday, "", "День рождения"}, {fNotes, "", "Заметки"},
	},
	"zh": {
		{fGiven, "", "名字"}, {fFamily, "", "姓氏"}, {fName, "", "显示姓名"}, {fNickname, "", "昵称"},
		{fEmail, "", "主要电子邮件"}, {fEmail, "other", "备用电子邮件"}, {fPhone, "work", "工作电话"}, {fPhone, "home", "家庭电话"}, {fPhone, "mobile", "移动电话号码"},
		{fCity, "", "城市"}, {fState, "", "省/自治区/直辖市"}, {fCountry, "", "国家"},
		{fTitle, "", "职务"}, {fOrg, "", "公司"}, {fLink, "", "网页 1|网页 2"}, {fBirthYear, "", "出生年份"}, {fBirthMonth, "", "出生月份"}, {fBirthDay, "", "出生日"}, {fNotes, "", "注释"},
	},
}
