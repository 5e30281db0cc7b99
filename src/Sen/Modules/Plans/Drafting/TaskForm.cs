using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Drafting;

/// <summary>A task as the form sends it: loose words that become a <see cref="TaskGiven"/> or problems beside their fields.</summary>
public sealed class TaskForm
{
    public Guid Section { get; set; }

    public string? Text { get; set; }

    /// <summary>Names, several parted by semicolons.</summary>
    public string? Leads { get; set; }

    public string? Coordinating { get; set; }

    public string? Deadline { get; set; }

    public DeadlineKind? DeadlineKind { get; set; }

    public Recurrence? Recurrence { get; set; }

    public Guid? Target { get; set; }

    public string? Output { get; set; }

    public string? NoAssignmentReason { get; set; }

    public List<EvidenceRules> Evidence { get; set; } = [];

    public string? FigureAsked { get; set; }

    /// <summary>The task of the superior's plan; only where there is one.</summary>
    public Guid? Answers { get; set; }

    public int Version { get; set; }

    public static TaskForm Of(PlanTask task, int version, IReadOnlyDictionary<UnitId, string> names) => new()
    {
        Section = task.SectionId,
        Text = task.Text,
        Leads = Names(task, AgencyRole.Lead, names),
        Coordinating = Names(task, AgencyRole.Coordinating, names),
        Deadline = task.DeadlineWording ?? DeadlineText.Of(task.Deadline),
        DeadlineKind = task.DeadlineKind,
        Recurrence = task.Recurrence,
        Target = task.TargetId?.Value,
        Output = task.Output,
        NoAssignmentReason = task.NoAssignmentReason,
        Evidence = [.. EvidenceCheck.Each.Where(r => task.Evidence.HasFlag(r))],
        FigureAsked = task.FigureAsked,
        Answers = task.AnswersTaskId?.Value,
        Version = version,
    };

    public Result<TaskGiven> Read(AgencyLookup agencies)
    {
        var errors = new FieldErrors();
        var deadline = errors.Take(nameof(Deadline), DeadlineText.Parse(Deadline, DeadlineKind));
        List<AgencyContent> all = [.. Find(agencies, nameof(Leads), Leads, AgencyRole.Lead, errors), .. Find(agencies, nameof(Coordinating), Coordinating, AgencyRole.Coordinating, errors)];
        if (errors.ToProblem() is { } problem)
            return problem;
        return new TaskGiven(
            Section, SearchKey.Composed(Text ?? "").Trim(), all, deadline, Recurrence, Target is { } target ? TargetId.From(target) : null, Output, Blank(NoAssignmentReason),
            Evidence.Aggregate(EvidenceRules.None, (all, one) => all | one), Blank(FigureAsked), Answers is { } answers ? TaskId.From(answers) : null);
    }

    private static IEnumerable<AgencyContent> Find(AgencyLookup agencies, string field, string? names, AgencyRole role, FieldErrors errors)
    {
        foreach (var name in (names ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (agencies.Find(name, role) is { } found)
                yield return found;
            else
                errors.Add(field, Problems.AgencyNotFound(name));
        }
    }

    private static string Names(PlanTask task, AgencyRole role, IReadOnlyDictionary<UnitId, string> names) =>
        string.Join("; ", task.Agencies.Where(a => a.Role == role).OrderBy(a => a.Ordinal).Select(a => Show.PlanTree.NameOf(a, names)));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The units and sets that a plan of one issuer can name, by any name that the register understands.</summary>
public sealed class AgencyLookup
{
    private readonly NameBook names;

    private AgencyLookup(NameBook names) => this.names = names;

    /// <summary>Names to suggest: sets, then units.</summary>
    public IReadOnlyList<string> Suggestions { get; private init; } = [];

    public static async Task<AgencyLookup> AroundAsync(SenDb db, UnitId issuer, DateOnly day, CancellationToken cancel)
    {
        var units = await db.UnitsOn(day).Where(v => v.UnitId == issuer || v.ParentId == issuer).Select(v => v.ShortName).ToListAsync(cancel);
        return new(await AgencyNames.LoadAsync(db, issuer, day, cancel)) { Suggestions = [.. UnitSet.All.Select(s => s.Name), .. units.Order(VietnameseOrder.Instance)] };
    }

    /// <summary>Null for a name that means no unit or set, or several.</summary>
    public AgencyContent? Find(string name, AgencyRole role) => names.Resolve(name) switch
    {
        { Kind: NameMatchKind.Unit, Unit: { } unit } => new AgencyContent(role, name, unit),
        { Kind: NameMatchKind.Set, Set: { } set } => new AgencyContent(role, name, UnitSet: set.Code),
        _ => null,
    };
}

/// <summary>Deadlines as officers type them: 30/11/2026, tháng 6/2026, quý III/2026, năm 2026; several parted by semicolons; or the notation itself.</summary>
public static partial class DeadlineText
{
    public static Result<Deadline> Parse(string? text, DeadlineKind? kind)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Deadline.None;
        if (kind is null)
            return Problems.DeadlineKindMissing;
        var parsed = Deadline.Parse(string.Join(';', text.Split(';', StringSplitOptions.TrimEntries).Select(Notation)), kind);
        return parsed.IsProblem ? Problems.DeadlineNotUnderstood(text.Trim()) : parsed;
    }

    /// <summary>The notation in the form that is typed.</summary>
    public static string Of(string notation) => string.Join("; ", notation.Split(';').Select(Typed));

    private static string Notation(string part)
    {
        if (DateOnly.TryParseExact(part, ["d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return PrintedTime.Of(day).ToString();
        var match = Period().Match(SearchKey.Of(part));
        if (!match.Success)
            return part;
        var (word, number, year) = (match.Groups["word"].Value, match.Groups["number"].Value, match.Groups["year"].Value);
        return word switch
        {
            "quy" => $"{year}-Q{RomanNumeral.Parse(number.ToUpperInvariant())?.ToString(CultureInfo.InvariantCulture) ?? number}",
            "thang" => $"{year}-{number.PadLeft(2, '0')}",
            _ => year,
        };
    }

    private static string Typed(string part)
    {
        if (PrintedTime.Parse(part) is not { } time)
            return part;
        return FormattableString.Invariant(time.Form switch
        {
            PrintedTimeForm.Day => $"{time.Day:00}/{time.Ordinal:00}/{time.Year}",
            PrintedTimeForm.Month => $"tháng {time.Ordinal}/{time.Year}",
            PrintedTimeForm.Quarter => $"quý {RomanNumeral.Format(time.Ordinal)}/{time.Year}",
            PrintedTimeForm.Year => $"năm {time.Year}",
            _ => (FormattableString)$"{part}",
        });
    }

    [GeneratedRegex("^((?<word>quy) (?<number>[1-4]|i{1,3}|iv) ?/ ?(?<year>[0-9]{4})|(?<word>thang) (?<number>[0-9]{1,2}) ?/ ?(?<year>[0-9]{4})|((?<word>nam) )?(?<year>[0-9]{4}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Period();
}
