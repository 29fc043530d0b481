#!/usr/bin/perl
# Ask MIME::Tools and Mail::Address, which read mail for many servers and filters,
# what they read in Cortado's messages.
#
#     CORTADO_MAILS=DIR go test -count=1 -run TestWriteMessagesForRealReaders ./app/invite
#     /usr/bin/perl .ci/read_mail.pl DIR
#
# DIR is that of read_mail.py: pairs NAME.eml and NAME.json (what must be read).
#
# Debian: apt-get install libmime-tools-perl
use v5.30;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Encode qw(decode);
use JSON::PP;
use Mail::Address;
use MIME::Parser;

my ($folder) = @ARGV;
die "usage: read_mail.pl DIR\n" unless defined $folder && -d $folder;
my @mails = sort glob("$folder/*.eml");
my ($values, $wrong) = (0, 0);
my $json = JSON::PP->new->canonical->allow_nonref;

sub bytes {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!\n";
    local $/;
    return scalar <$file>;
}

# same counts a value, and tells one that was read as another.
sub same {
    my ($mail, $field, $got, $want) = map { ref $_ ? $json->encode($_) : $_ } @_;
    $values++;
    return if ($got // '') eq ($want // '');
    $wrong++;
    say "$mail: $field\n    read $got\n    want $want";
}

# text is a header as a mail program shows it.
sub text {
    my ($raw) = @_;
    $raw =~ s/\r?\n(?=[ \t])//g;
    $raw =~ s/\r?\n\z//;
    return decode('MIME-Header', $raw);
}

# mailbox is the one address of a header: its name without quotes, and the address.
sub mailbox {
    my ($head, $field) = @_;
    my $raw = $head->get($field);
    $raw =~ s/\r?\n(?=[ \t])//g;
    my @all = Mail::Address->parse($raw);
    return ['not one address'] if @all != 1;
    my $name = $all[0]->phrase // '';
    my @pieces = $name =~ /("(?:[^"\\]|\\.)*"|[^\s"]+)/g;
    my ($out, $before) = ('', '');
    for my $piece (@pieces) {
        my $encoded = $piece =~ /^=\?/;
        my $is = $encoded ? decode('MIME-Header', $piece) : $piece;
        $is =~ s/^"(.*)"$/$1/s and $is =~ s/\\(.)/$1/gs if !$encoded;
        $out .= ' ' if $out ne '' && !($encoded && $before);
        $out .= $is;
        $before = $encoded;
    }
    return [$out, decode('UTF-8', $all[0]->address)];
}

sub leaves {
    my ($part) = @_;
    return $part->parts ? map { leaves($_) } $part->parts : ($part);
}

die 'only ' . @mails . " messages in $folder\n" if @mails < 60;
for my $path (@mails) {
    my ($name) = $path =~ m{([^/]+)\.eml$};
    my $want = decode_json(bytes("$folder/$name.json"));
    my $parser = MIME::Parser->new;
    $parser->output_to_core(1);
    $parser->extract_nested_messages(0);
    my $mail = $parser->parse_data(bytes($path));
    my $head = $mail->head;
    same($name, 'faults', [$parser->results->errors, $parser->results->warnings], []);
    same($name, 'subject', text($head->get('Subject')), $want->{subject});
    same($name, $_, mailbox($head, $_), [@{ $want->{$_} }{qw(name address)}]) for qw(from to);
    same($name, "no $_", $head->count($_), 0) for qw(Cc Bcc Reply-To Sender);
    same($name, 'once', [map { $head->count($_) } qw(Date From To Subject Message-Id X-Unsent Mime-Version Content-Type)], [(1) x 8]);
    same($name, 'id', text($head->get('Message-Id')), $want->{id});
    my @parts = leaves($mail);
    same($name, 'kinds', [map { $_->effective_type } @parts],
        $want->{calendar} ? [qw(text/plain text/calendar text/calendar)] : ['text/plain']);
    my $body = decode('UTF-8', $parts[0]->bodyhandle->as_string);
    $body =~ s/\r\n/\n/g;
    same($name, 'text', $body, $want->{body});
    for my $part (@parts[1 .. $#parts]) {
        my $file = decode('UTF-8', $part->bodyhandle->as_string);
        same($name, 'the invite', $file =~ s/\r\n/\n/gr, $want->{calendar} =~ s/\r\n/\n/gr);
        same($name, 'method', $part->head->mime_attr('content-type.method'), $want->{method});
    }
    same($name, 'files', [map { $_->head->recommended_filename } @parts], $want->{calendar} ? [undef, undef, 'invite.ics'] : [undef]);
}
say "MIME::Tools: $values values of ${\ scalar @mails} files compared";
die "$wrong differences\n" if $wrong;
