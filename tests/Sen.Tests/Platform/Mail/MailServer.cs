using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;
using Sen.Platform.Mail;

namespace Sen.Tests.Platform.Mail;

/// <summary>A mail server that keeps what it takes, speaks no TLS, and knows nobody at <c>nobody.example</c>.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<MimeMessage> taken = [];

    private MailServer() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public MailSettings Settings => new("127.0.0.1", Port, "", "", new MailboxAddress("Sen", "sen@sen.example"), IsEncrypted: false);

    public IReadOnlyList<MimeMessage> Taken
    {
        get
        {
            lock (taken)
                return [.. taken];
        }
    }

    public static MailServer Start()
    {
        var server = new MailServer();
        _ = server.ServeAsync();
        return server;
    }

    /// <summary>A port at which nobody listens.</summary>
    public static int NoPort()
    {
        using var server = new MailServer();
        return server.Port;
    }

    public void Dispose() => listener.Stop();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = line.Split(' ')[0].ToUpperInvariant() switch
            {
                "RCPT" when line.Contains("nobody.example", StringComparison.Ordinal) => "550 no such user",
                "DATA" => await TakeAsync(reader, writer),
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
        }
    }

    private async Task<string> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        var message = await MimeMessage.LoadAsync(bytes);
        lock (taken)
            taken.Add(message);
        return "250 taken";
    }
}
