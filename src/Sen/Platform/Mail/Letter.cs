using MimeKit;
using MimeKit.Text;
using Sen.Platform.Time;

namespace Sen.Platform.Mail;

/// <summary>A letter to one person, in plain text and the same as HTML.</summary>
/// <param name="Id">Left part of its Message-ID: the same letter sent twice has the same, so that a mailbox shows it once.</param>
public sealed record Letter(string Id, string To, string Name, string Subject, string Text, string Html, DateTimeOffset At)
{
    /// <summary>Where the reader says that they want fewer.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Null when what should be an address is none.</summary>
    internal MimeMessage? From(MailboxAddress sender)
    {
        if (!MailboxAddress.TryParse(To, out var address))
            return null;
        address.Name = Name;
        var message = new MimeMessage
        {
            Subject = Subject,
            Date = Instants.InVietnam(At),
            MessageId = $"{Id}@{sender.Domain}",
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = Text },
                new TextPart(TextFormat.Html) { Text = Html },
            },
        };
        message.From.Add(sender);
        message.To.Add(address);
        // Nobody's holiday notice answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (Unsubscribe is not null)
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{Unsubscribe}>");
        return message;
    }
}
