using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Documents;

namespace Sen.Modules.Reports.Composing;

/// <summary>What an edition replaces: number and date of the earlier one, and why.</summary>
public sealed record Replaced(string? Number, DateOnly? SignedOn, int Ordinal, string Reason);

/// <summary>An edition as an official document: its words with the figures in them, the tables of units and of overdue work as annexes.</summary>
public static class EditionDocument
{
    public static OfficialDocument Of(ReportSnapshot snapshot, EditionIssue? issue, Replaced? replaced)
    {
        var (report, figures) = (snapshot.Figures, FigureCatalogue.Of(snapshot));
        var (issuer, standing) = (report.Plan.Issuer, report.Plan.Standing);
        var own = issuer.Id == standing.Id;
        var number = issue is null ? null : DocumentNumber.Parse(issue.Number) is { IsProblem: false } read ? read.Value : null;
        return new OfficialDocument
        {
            IssuerAbove = own ? null : issuer.Name,
            Issuer = standing.Name,
            Number = number is not null && int.TryParse(number.Number, System.Globalization.NumberStyles.None, VietnameseFormat.Culture, out var given) ? given : null,
            Symbol = number?.Symbol ?? DocumentKind.Report.SymbolOf(standing.Kind.IsTerritory() ? "UBND" : standing.Code),
            Place = UnitNames.Place(issuer.ShortName),
            Date = issue is null ? IssueDate.BlankIn(report.Period.CutOff.Year) : IssueDate.On(issue.SignedOn),
            Kind = DocumentKind.Report,
            Summary = Subject(report, replaced is not null),
            AddressedTo = own ? [] : [issuer.Name],
            Body = [.. Beginning(report, replaced), .. snapshot.Sections.SelectMany(s => ReportText.Blocks(s.Text, snapshot, figures).Prepend(new Part(s.Heading))), End(report)],
            Signature = new Signature(AuthorityOf(standing, issue), issue?.SignerName),
            Recipients = own ? ["Các cơ quan, đơn vị liên quan"] : ["Như trên"],
            Annexes = [new Annex("Kết quả của từng đơn vị", [ReportDocument.UnitTable(report)], Landscape: true), new Annex("Danh sách việc quá hạn", ReportDocument.LateTable(report), Landscape: true)],
        };
    }

    public static string Subject(YearlyReport report, bool replaces = false) => VietnameseFormat.Fill(
        replaces ? "Kết quả thực hiện Kế hoạch số {0} ngày {1}, {2} (bổ sung)" : "Kết quả thực hiện Kế hoạch số {0} ngày {1}, {2}",
        report.Plan.Number, report.Plan.SignedOn.ToString("dd/MM/yyyy", VietnameseFormat.Culture), Lower(report.Period.Label));

    private static IReadOnlyList<string> AuthorityOf(ReportingAgency standing, EditionIssue? issue) =>
        issue is not null ? [.. issue.SigningAuthority.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : standing.Kind.IsTerritory() ? ["TM. Ủy ban nhân dân", "Chủ tịch"]
        : standing.Kind == UnitKind.Department ? ["Giám đốc"] : ["Thủ trưởng cơ quan"];

    private static IEnumerable<Block> Beginning(YearlyReport report, Replaced? replaced)
    {
        yield return new Paragraph(VietnameseFormat.Fill(
            "Thực hiện Kế hoạch số {0} ngày {1:d} của {2}, {3} báo cáo kết quả {4} (từ ngày {5:d} đến ngày {6:d}) như sau:",
            report.Plan.Number, report.Plan.SignedOn, report.Plan.Issuer.Name, report.Plan.Standing.Name, Lower(report.Period.Label), report.Period.FirstDay, report.Period.CutOff));
        if (replaced is { Number: { } number, SignedOn: { } day })
            yield return new Paragraph(VietnameseFormat.Fill("Báo cáo này bổ sung Báo cáo số {0} ngày {1:d}. Lý do: {2}", number, day, Sentence(replaced.Reason)));
        else if (replaced is not null)
            yield return new Paragraph(VietnameseFormat.Fill("Báo cáo này thay bản {0}. Lý do: {1}", replaced.Ordinal.ToString(VietnameseFormat.Culture), Sentence(replaced.Reason)));
        if (report.IsDraft)
            yield return new Note(VietnameseFormat.Fill("(Số liệu tính đến hết ngày {0:d}, trước ngày chốt số liệu {1:d} của kỳ.)", report.AsOf, report.Period.CutOff));
    }

    private static Paragraph End(YearlyReport report) => new(VietnameseFormat.Fill("Trên đây là báo cáo {0} về kết quả thực hiện Kế hoạch số {1}.", Lower(report.Period.Label), report.Plan.Number));

    private static string Sentence(string reason) => reason.EndsWith('.') ? reason : reason + ".";

    private static string Lower(string label) => char.ToLower(label[0], VietnameseFormat.Culture) + label[1..];
}
