using System.Globalization;
using MimeKit;
using Sen.Platform.Files;
using Sen.Platform.Hosting;
using Sen.Platform.Jobs;
using Sen.Platform.Time;

namespace Sen.Platform.Mail;

/// <summary>Lays letters into <c>mail/YYYY-MM-DD/</c> of the data folder, where no mail server is named. For the owner alone.</summary>
internal sealed class FolderMailer(DataFolder folder) : IMailer
{
    private static readonly MailboxAddress Sender = new("Sen", "sen@localhost");

    public async Task<MailOutcome> SendAsync(Letter letter, CancellationToken cancel)
    {
        if (letter.From(Sender) is not { } message)
            return MailOutcome.Refused;
        var day = Path.Combine(folder.Mail, Instants.DayInVietnam(letter.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        DataFolder.CreateOwn(folder.Mail);
        DataFolder.CreateOwn(day);
        await using var file = OwnFile.Create(Path.Combine(day, letter.Id + ".eml"), FileMode.Create);
        await message.WriteToAsync(file, cancel);
        return MailOutcome.Sent;
    }
}

/// <summary>Letters name people and their work: after a quarter nobody needs them.</summary>
internal sealed class SweepLetters(DataFolder folder, SecurityClock clock) : IDailyJob
{
    private const int DaysKept = 90;

    public Task RunAsync(CancellationToken cancel)
    {
        var oldest = Instants.DayInVietnam(clock.Now).AddDays(-DaysKept);
        if (!Directory.Exists(folder.Mail))
            return Task.CompletedTask;
        foreach (var path in Directory.EnumerateDirectories(folder.Mail))
        {
            if (DateOnly.TryParseExact(Path.GetFileName(path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < oldest)
                Directory.Delete(path, recursive: true);
        }

        return Task.CompletedTask;
    }
}
