using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Sen.Platform.Mail;

/// <summary>Hands letters to a mail server over one connection. Logs say what kind of thing went wrong, never to whom.</summary>
internal sealed partial class SmtpMailer(MailSettings settings, ILogger<SmtpMailer> log) : IMailer, IAsyncDisposable
{
    private const int ImplicitTlsPort = 465;
    private readonly SmtpClient client = new() { Timeout = 30_000 };

    public async Task<MailOutcome> SendAsync(Letter letter, CancellationToken cancel)
    {
        if (letter.From(settings.From) is not { } message)
            return MailOutcome.Refused;
        if (!await ConnectAsync(cancel))
            return MailOutcome.Unavailable;
        try
        {
            await client.SendAsync(message, cancel);
            return MailOutcome.Sent;
        }
        catch (SmtpCommandException e) when (IsOfTheLetter(e))
        {
            LogRefused((int)e.StatusCode);
            return MailOutcome.Refused;
        }
        catch (NotSupportedException)
        {
            // An address with marks, and a server that cannot write them.
            LogRefused(0);
            return MailOutcome.Refused;
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            await LeaveAsync(e, cancel);
            return MailOutcome.Unavailable;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected)
            await client.DisconnectAsync(quit: true);
        client.Dispose();
    }

    /// <summary>False when the server is away, or does not offer what we ask of it: TLS, an account.</summary>
    private async Task<bool> ConnectAsync(CancellationToken cancel)
    {
        if (client.IsConnected)
            return true;
        var security = !settings.IsEncrypted ? SecureSocketOptions.None
            : settings.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, security, cancel);
            if (settings.User.Length > 0)
                await client.AuthenticateAsync(settings.User, settings.Password, cancel);
            return true;
        }
        catch (Exception e) when (IsOfTheServer(e) || e is NotSupportedException)
        {
            await LeaveAsync(e, cancel);
            return false;
        }
    }

    private static bool IsOfTheLetter(SmtpCommandException e) =>
        e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && e.StatusCode != SmtpStatusCode.ServiceNotAvailable;

    private static bool IsOfTheServer(Exception e) => e is CommandException or ProtocolException or ServiceNotConnectedException
        or ServiceNotAuthenticatedException or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException;

    private async Task LeaveAsync(Exception e, CancellationToken cancel)
    {
        LogUnavailable(e.GetType().Name);
        if (client.IsConnected)
            await client.DisconnectAsync(quit: false, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "A letter was refused by the mail server with status {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Error, "The mail server cannot be used: {Kind}")]
    private partial void LogUnavailable(string kind);
}
