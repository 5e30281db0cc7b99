using System.Globalization;
using MimeKit;
using Sen.Kernel.Results;
using Sen.Platform.Hosting;

namespace Sen.Platform.Mail;

/// <summary>
/// The server that takes our letters. From the part <c>mail</c> of <c>sen.json</c>, then the environment (<c>SEN_MAIL_HOST</c>, <c>SEN_MAIL_PORT</c>,
/// <c>SEN_MAIL_USER</c>, <c>SEN_MAIL_PASSWORD</c>, <c>SEN_MAIL_PASSWORD_FILE</c>, <c>SEN_MAIL_FROM</c>, <c>SEN_MAIL_TLS</c>); the later wins.
/// </summary>
/// <param name="User">Empty when the server asks for none.</param>
/// <param name="IsEncrypted">Whether a connection without TLS is refused; off only for a relay on the same machine.</param>
public sealed record MailSettings(string Host, int Port, string User, string Password, MailboxAddress From, bool IsEncrypted)
{
    private const int UsualPort = 587;

    /// <summary>What <c>sen.json</c> says, before it is checked. A password is never in it, only the name of a file.</summary>
    internal sealed record Raw(string? Host, int? Port, string? User, string? PasswordFile, string? From, bool? Tls);

    /// <summary>Null when no server is named: letters then stay in a folder.</summary>
    internal static Result<MailSettings?> Load(Raw? file)
    {
        var host = Of("SEN_MAIL_HOST", file?.Host);
        if (host.Length == 0)
            return (MailSettings?)null;
        var port = Of("SEN_MAIL_PORT", file?.Port?.ToString(CultureInfo.InvariantCulture));
        if (!int.TryParse(port.Length == 0 ? $"{UsualPort}" : port, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
            return Problems.MailPortUnreadable(port);
        if (!MailboxAddress.TryParse(Of("SEN_MAIL_FROM", file?.From), out var from))
            return Problems.MailFromUnreadable(Of("SEN_MAIL_FROM", file?.From));
        var tls = Of("SEN_MAIL_TLS", file?.Tls is false ? "no" : "");
        if (tls is not ("" or "yes" or "no"))
            return Problems.MailTlsUnreadable(tls);
        var password = ReadPassword(file);
        return password.IsProblem ? password.Problem : new MailSettings(host, number, Of("SEN_MAIL_USER", file?.User), password.Value, from, tls != "no");
    }

    private static Result<string> ReadPassword(Raw? file)
    {
        if (Environment.GetEnvironmentVariable("SEN_MAIL_PASSWORD") is { Length: > 0 } given)
            return given;
        var path = Of("SEN_MAIL_PASSWORD_FILE", file?.PasswordFile);
        if (path.Length == 0)
            return "";
        return File.Exists(path) ? File.ReadAllText(path).Trim() : Problems.MailPasswordMissing(path);
    }

    private static string Of(string variable, string? file) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : file ?? "";

    /// <summary>Without the password: settings find their way into logs.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
