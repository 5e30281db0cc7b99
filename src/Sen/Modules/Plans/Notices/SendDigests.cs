using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Jobs;
using Sen.Platform.Mail;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Notices;

/// <summary>What became of a run.</summary>
/// <param name="Refused">Letters that the server did not take for their own sake; the others went.</param>
/// <param name="WasCutShort">The server was not there; who has not been written to is written to at the next run.</param>
internal sealed record DigestRun(int Sent, int Refused, bool WasCutShort);

/// <summary>
/// The morning letter: what is new since a person last looked or was last written to, in one letter on a working day at most. Nothing new, no letter.
/// </summary>
internal sealed class SendDigests(SenDb db, IEnumerable<IOwed> sources, IMailer mailer, BusinessClock clock, WorkingCalendar calendar, SenSettings settings, TextCatalogue catalogue) : IDailyJob
{
    private const int Earliest = 6;

    public async Task RunAsync(CancellationToken cancel)
    {
        if ((await SendAsync(cancel)).WasCutShort)
            throw new IOException("The mail server took no more letters; the rest waits for the next run.");
    }

    public async Task<DigestRun> SendAsync(CancellationToken cancel)
    {
        var (now, today) = (clock.Now, clock.Today);
        // A program that is started at night waits for the morning; a year that the calendar does not hold has no days off.
        if (Instants.InVietnam(now).Hour < Earliest || calendar.IsWorkingDay(today) is { IsProblem: false, Value: false })
            return new(0, 0, WasCutShort: false);
        var (sent, refused) = (0, 0);
        var claims = new DigestClaims(db);
        var readers = await DigestReader.LoadAsync(db, now, today, cancel);
        var owedNews = await OwedNews.ReadAsync(sources, readers, today, cancel);
        foreach (var reader in readers)
        {
            var notices = await NewForAsync(reader, today, cancel);
            var owed = owedNews.For(reader, today);
            if ((notices.Count == 0 && owed.Count == 0) || !await claims.TakeAsync(reader.Id, today, now, cancel))
                continue;
            switch (await mailer.SendAsync(LetterFor(reader, notices, owed, now), cancel))
            {
                case MailOutcome.Sent:
                    await claims.SentAsync(reader.Id, today, now, cancel);
                    sent++;
                    break;
                case MailOutcome.Refused:
                    await claims.GiveBackAsync(reader.Id, today, cancel);
                    refused++;
                    break;
                default:
                    await claims.GiveBackAsync(reader.Id, today, cancel);
                    return new(sent, refused, WasCutShort: true);
            }
        }

        return new(sent, refused, WasCutShort: false);
    }

    private async Task<IReadOnlyList<Notice>> NewForAsync(DigestReader reader, DateOnly today, CancellationToken cancel)
    {
        var notices = await NoticeList.LoadAsync(db, reader.Notices, reader.Known, reader.Known, today, cancel);
        return reader.Choice == MailChoice.Duties ? [.. notices.Where(n => n.IsDuty)] : notices;
    }

    private Letter LetterFor(DigestReader reader, IReadOnlyList<Notice> notices, IReadOnlyList<Owed> owed, DateTimeOffset now)
    {
        var texts = new Texts(catalogue);
        texts.Speak(reader.Language);
        return new DigestLetter(reader, notices, owed, now, settings.Site, texts).Write();
    }
}
