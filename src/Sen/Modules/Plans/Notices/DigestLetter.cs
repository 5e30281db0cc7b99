using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Sen.Modules.Access;
using Sen.Platform.Mail;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Notices;

/// <summary>Writes one letter: the answer in its subject, duties first, every line with its link.</summary>
internal sealed class DigestLetter(DigestReader reader, IReadOnlyList<Notice> notices, IReadOnlyList<Owed> owed, DateTimeOffset now, Uri site, Texts T)
{
    private const int MostLines = 20;
    private const int MostParts = 3;

    private readonly DateOnly day = Instants.DayInVietnam(now);

    /// <summary>A heading and its lines: words, what they lead to.</summary>
    private sealed record Part(string Heading, IReadOnlyList<(string Words, Uri Link)> Lines);

    public Letter Write()
    {
        List<Part> parts = [.. owed.Count > 0 ? [OwedPart()] : Array.Empty<Part>(), .. Groups().Select(PartOf)];
        var id = $"sen-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{reader.Id}";
        return new Letter(id, reader.Email, reader.Name, Subject(), Text(parts), Html(parts), now)
        {
            Unsubscribe = Address(Access.Links.MyMail),
        };
    }

    /// <summary>"2 việc quá hạn, 1 việc bị trả lại và 3 điều khác".</summary>
    private string Subject()
    {
        List<(string Words, int Count)> counts = [.. owed.Count > 0 ? [(OwedWords(), owed.Count)] : Array.Empty<(string, int)>(), .. Groups().Select(g => (g.Key, g.Sum(n => n.Count)))];
        var said = string.Join(", ", counts.Take(MostParts).Select(c => c.Words));
        var rest = counts.Skip(MostParts).Sum(c => c.Count);
        return rest == 0 ? said : T["{0} và {1:N0} điều khác", said, rest];
    }

    private string OwedWords() => T["{0:N0} báo cáo cần gửi", owed.Count];

    private Part OwedPart() => new(OwedWords(), [.. owed.Take(MostLines).Select(o => (
        $"{o.Say(T)}: {(o.LastDay >= day ? T["Còn {0} ngày, hạn {1:d}", o.LastDay.DayNumber - day.DayNumber, o.LastDay] : T["Quá hạn {0} ngày, hạn {1:d}", day.DayNumber - o.LastDay.DayNumber, o.LastDay])}", Address(o.Href)))]);

    /// <summary>Kinds that are called alike stand together; the order is that of the table with duties first.</summary>
    private IEnumerable<IGrouping<string, Notice>> Groups()
    {
        var order = NoticeRules.All.OrderByDescending(r => r.IsDuty).Select(r => r.Kind).ToList();
        var byName = notices.GroupBy(n => NoticeWords.What(n.Kind, T)).OrderBy(g => g.Min(n => order.IndexOf(n.Kind))).ToList();
        return byName.SelectMany(g => g.GroupBy(_ => NoticeWords.Count(g.MinBy(n => order.IndexOf(n.Kind))!.Kind, g.Sum(n => n.Count), T)));
    }

    private Part PartOf(IGrouping<string, Notice> group)
    {
        var lines = group.Take(MostLines).Select(n => (LineOf(n), Address(NoticeWords.LinkOf(n)))).ToList();
        if (group.Skip(MostLines).Sum(n => n.Count) is > 0 and var more)
            lines.Add((T["và {0:N0} điều nữa", more], Address(WorkLinks.Notices)));
        return new(group.Key, lines);
    }

    private string LineOf(Notice notice)
    {
        if (notice.Work is not { } work)
            return NoticeWords.Of(notice, day, T);
        var unit = notice.Unit is { } name ? name + ": " : "";
        var period = work.Period is { } label ? ", " + label : "";
        var words = notice.Words is { } said ? $" “{said}”" : "";
        return $"{unit}{work.Text} ({T["Kế hoạch {0}, nhiệm vụ {1}", work.PlanNumber, work.Code]}{period}): {NoticeWords.Of(notice, day, T)}{words}";
    }

    private string Text(IEnumerable<Part> parts)
    {
        var text = new StringBuilder(T["Kính gửi {0},", reader.Name]).Append("\n\n");
        foreach (var part in parts)
        {
            text.Append(part.Heading).Append('\n');
            foreach (var (words, link) in part.Lines)
                text.Append("- ").Append(words).Append("\n  ").Append(link).Append('\n');
            text.Append('\n');
        }

        return text.Append(T["Mọi thông báo:"]).Append(' ').Append(Address(WorkLinks.Notices)).Append('\n')
            .Append(Why()).Append(' ').Append(Address(Access.Links.MyMail)).Append('\n').ToString();
    }

    private string Html(IEnumerable<Part> parts)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"{T.Language}\"><body><p>{Safe(T["Kính gửi {0},", reader.Name])}</p>");
        foreach (var part in parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"font-size:1.1em\">{Safe(part.Heading)}</h2><ul>");
            foreach (var (words, link) in part.Lines)
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Safe(link.ToString())}\">{Safe(words)}</a></li>");
            html.Append("</ul>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(Address(WorkLinks.Notices).ToString())}\">{Safe(T["Mọi thông báo"])}</a></p>")
            .Append(CultureInfo.InvariantCulture, $"<p>{Safe(Why())} <a href=\"{Safe(Address(Access.Links.MyMail).ToString())}\">{Safe(T["Tài khoản của tôi"])}</a></p>")
            .Append("</body></html>").ToString();
    }

    private string Why() => T["Sen gửi nhiều nhất một thư mỗi ngày làm việc. Chọn nhận ít hơn ở trang tài khoản:"];

    private Uri Address(string path) => new(site, path.TrimStart('/'));

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
