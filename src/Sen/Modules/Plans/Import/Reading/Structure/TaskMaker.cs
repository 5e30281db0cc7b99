using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Makes a task from its words: agencies written out, deadline, recurrence, and every doubt about them.</summary>
internal sealed class TaskMaker(AgencyLexicon lexicon, int planYear)
{
    private static readonly Regex HalfYearly = Pattern.Word("dinh ky (?:0?6|sau) thang(?! /|/)");

    /// <summary>A task in running text. <paramref name="headingLead"/>: the agencies of the heading it stands under, if any.</summary>
    public TaskReading OfText(string text, IReadOnlyList<string> headingLead)
    {
        var own = ResponsibilityParser.Of(text, lexicon);
        var ownCounts = own.Lead.Count > 0 && (headingLead.Count == 0 || own.Confidence == Confidence.High || BeginsWith(text, own.Lead[0]));
        var lead = ownCounts ? own.Lead : headingLead;
        var task = Make(text, lead, [.. own.Coordinating.Where(c => !lead.Contains(c))], DeadlineParser.OfText(text, planYear), RecurrenceParser.Of(text));
        return ownCounts && own.Confidence != Confidence.High && headingLead.Count == 0
            ? task with { Doubts = [.. task.Doubts, Doubts.LeadFromSubject(own.Lead[0])], Confidence = Confidence.Medium }
            : task;
    }

    /// <summary>A task in a row of a table; what a column does not say is read from the text.</summary>
    public TaskReading OfRow(string text, IReadOnlyList<Passage> lines, GridCell? lead, GridCell? coordinating, string time, bool hasLeadColumn)
    {
        var own = ResponsibilityParser.Of(text, lexicon);
        var (leads, others) = lead is null ? (hasLeadColumn ? [] : [.. own.Lead], []) : AgencyCell.Split(lead.Lines, lexicon);
        var coordinators = coordinating is null ? others.Count > 0 || leads.Count > 0 && hasLeadColumn ? others : own.Coordinating : AgencyCell.Split(coordinating.Lines, lexicon).Lead;
        var deadline = time.Length > 0 ? DeadlineParser.OfCell(time, planYear) : DeadlineParser.OfText(text, planYear);
        return Make(text, leads, coordinators, deadline, RecurrenceParser.Of(time) ?? (time.Length > 0 ? null : RecurrenceParser.Of(text)));
    }

    private static bool BeginsWith(string text, string name) =>
        AgencyNames.StripLeadIn(text).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private TaskReading Make(string text, IReadOnlyList<string> lead, IReadOnlyList<string> coordinating, PrintedDeadline? deadline, Recurrence? recurrence)
    {
        var doubts = DoubtsOf(lead, coordinating, deadline).ToList();
        return new(null, "", TaskKind.Content, text)
        {
            Lead = [.. lead.Select(lexicon.WriteOut).Distinct()],
            Coordinating = [.. coordinating.Select(lexicon.WriteOut).Distinct()],
            AgenciesAsWritten = [.. lead.Concat(coordinating).Where(n => lexicon.WriteOut(n) != n)],
            Deadline = deadline,
            Recurrence = IsNumberedByDates(text, deadline, recurrence) ? null : recurrence,
            Doubts = doubts,
            Confidence = doubts.Count == 0 ? Confidence.High : Confidence.Medium,
        };
    }

    // "Định kỳ 6 tháng, năm báo cáo trước 10/6 và 10/12/2026": the dates are the occurrences themselves.
    private static bool IsNumberedByDates(string text, PrintedDeadline? deadline, Recurrence? recurrence) =>
        recurrence == Recurrence.Semiannual && deadline?.Value is { } value && value.Contains(';', StringComparison.Ordinal) && !value.Contains("--", StringComparison.Ordinal)
        && HalfYearly.IsMatch(Fold.Of(text));

    private IEnumerable<Doubt> DoubtsOf(IReadOnlyList<string> lead, IReadOnlyList<string> coordinating, PrintedDeadline? deadline)
    {
        if (lead.Count == 0)
            yield return Doubts.NoLead;
        if (lead.Count > 1)
            yield return Doubts.SeveralLeads;
        foreach (var group in lead.Where(n => Fold.Of(n).Contains("cac ", StringComparison.Ordinal)))
            yield return Doubts.GroupAgency(group);
        foreach (var name in lead.Concat(coordinating).Where(n => !AgencyNames.Begins(n, 0, lexicon)))
            yield return Doubts.UnreadAgency(name);
        if (deadline is { YearAssumed: true })
            yield return Doubts.YearFromPlan;
        if (deadline is { Value: null, Words: { } words })
            yield return Doubts.DeadlineInWords(words);
    }
}
