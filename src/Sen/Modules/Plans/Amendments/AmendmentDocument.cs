using System.Globalization;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Plans.Show;
using Sen.Modules.Plans.Writing;
using Sen.Platform.Documents;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>The amending decision as an official document: what is changed item by item, old and new words. Pure. Always Vietnamese.</summary>
public static class AmendmentDocument
{
    private static readonly Lazy<Texts> Vietnamese = new(() => new Texts(TextCatalogue.Load()));

    public static OfficialDocument Of(Amendment amendment, Plan before, Plan after, IssuerHeading issuer, IReadOnlyDictionary<UnitId, string> names)
    {
        var number = DocumentNumber.TryParse(amendment.Issue?.Number, null, out var given) ? given : null;
        var plan = before.Issue!;
        var about = $"Kế hoạch số {plan.Number} {IssueDate.On(plan.SignedOn).Words} của {issuer.Name}";
        return new OfficialDocument
        {
            Issuer = issuer.Name,
            IssuerAbove = issuer.Above,
            Number = int.TryParse(number?.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null,
            Symbol = number?.Symbol ?? DocumentKind.Decision.SymbolOf(issuer.Abbreviation),
            Place = issuer.Place,
            Date = amendment.Issue is { } issue ? IssueDate.On(issue.SignedOn) : IssueDate.BlankIn(before.Year),
            Kind = DocumentKind.Decision,
            Summary = $"Về việc điều chỉnh, bổ sung {about}",
            DecidedBy = issuer.IsCommittee ? issuer.Name : $"Giám đốc {issuer.Name}",
            LegalBases = [.. Bases(amendment, before, about)],
            Body = [.. Body(amendment, before, after, about, issuer, names)],
            Signature = SignatureOf(amendment, plan),
            Recipients = ["Như Điều 3", .. before.Texts.Where(t => t.Kind == PlanTextKind.Recipient && !t.Text.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase)).OrderBy(t => t.Ordinal).Select(t => t.Text)],
        };
    }

    /// <summary>The laws on which the plan itself rests, the plan, and why it is amended.</summary>
    private static IEnumerable<string> Bases(Amendment amendment, Plan plan, string about) =>
        plan.Bases.Where(b => b.Role == BasisRole.Basis).OrderBy(b => b.Ordinal).Select(PlanSentences.Of)
            .Append($"Căn cứ {about}")
            .Concat((amendment.Reason ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IEnumerable<Block> Body(Amendment amendment, Plan before, Plan after, string about, IssuerHeading issuer, IReadOnlyDictionary<UnitId, string> names)
    {
        var difference = PlanDifference.Of(before, after, names, Vietnamese.Value);
        yield return new Article(null, $"Điều chỉnh, bổ sung {about} như sau:");
        if (difference.Title is { } title)
            yield return new Clause($"Sửa đổi tên kế hoạch “{title.Before}” thành “{title.After}”.");
        foreach (var block in difference.Targets.SelectMany(r => Row("chỉ tiêu", r, amendment, false)).Concat(difference.Tasks.SelectMany(r => Row("nhiệm vụ", r, amendment, true))))
            yield return block;
        yield return new Article(null, $"{InForce(amendment)} Các nội dung khác của {about} không thay đổi.");
        yield return new Article(null, $"Chánh Văn phòng {issuer.Name}, {names.GetValueOrDefault(before.StandingAgencyId, "cơ quan thường trực")}, thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
    }

    private static IEnumerable<Block> Row(string what, RowDifference row, Amendment amendment, bool isTask)
    {
        var reason = amendment.Changes.FirstOrDefault(c => c.Code == row.Code && (c.Kind <= AmendmentKind.TaskWithdrawn) == isTask)?.Reason;
        switch (row.Change)
        {
            case RowChange.Added:
                yield return new Clause($"Bổ sung {what} {row.Code}: {Quoted(row.Text)}.");
                foreach (var field in row.Fields.Skip(1))
                    yield return new Dash($"{field.Name}: {field.After}.");
                break;
            case RowChange.Withdrawn:
                yield return new Clause($"{(isTask ? "Dừng thực hiện" : "Bãi bỏ")} {what} {row.Code}: {Quoted(row.Text)}.{(reason is null ? "" : $" Lý do: {Sentence(reason)}")}");
                break;
            default:
                yield return new Clause($"Sửa đổi {what} {row.Code}{(row.Fields[0].Before == row.Text ? "" : $": {Quoted(row.Text)}")} như sau:");
                foreach (var field in row.Fields)
                    yield return new Dash(Changed(field));
                break;
        }
    }

    private static string Changed(FieldDifference field) =>
        field.Before.Length == 0 ? $"{field.Name}: bổ sung {Quoted(field.After)}."
        : field.After.Length == 0 ? $"{field.Name}: bỏ {Quoted(field.Before)}."
        : $"{field.Name}: từ {Quoted(field.Before)} thành {Quoted(field.After)}.";

    private static string InForce(Amendment amendment) =>
        $"Quyết định này có hiệu lực kể từ {(amendment.Issue is { } issue && issue.EffectiveOn != issue.SignedOn ? IssueDate.On(issue.EffectiveOn).Words : "ngày ký")}.";

    private static Signature SignatureOf(Amendment amendment, PlanIssue plan)
    {
        var authority = amendment.Issue?.SigningAuthority ?? plan.SigningAuthority;
        return new(authority.Split(['\n', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), amendment.Issue?.SignerName);
    }

    private static string Quoted(string text) => $"“{text.TrimEnd(' ', ';', ',', '.')}”";

    private static string Sentence(string text) => text.TrimEnd(' ', ';', ',', '.') + ".";
}
