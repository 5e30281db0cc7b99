using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Narratives;

/// <summary>The unit's officer or head writes, section by section, and sends when it is whole.</summary>
public sealed class WriteNarrative(SenDb db, BusinessClock clock)
{
    /// <param name="Version">The version that the writer saw.</param>
    /// <param name="Texts">In the order of the sections.</param>
    public sealed record Input(NarrativeId Id, int Version, IReadOnlyList<string> Texts, bool Sends);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ReportProcesses.WritingNarrative, input, async actor =>
        {
            var narrative = await db.Narratives.Include(n => n.Texts).Include(n => n.Events).SingleOrDefaultAsync(n => n.Id == input.Id, cancel);
            if (narrative is null || !actor.WritesFor(narrative))
                return Problems.NarrativeNotFound;
            if (narrative.Version != input.Version)
                return Problems.NarrativeChanged(await db.NameOfAsync(narrative.ChangedBy, cancel), narrative.ChangedAt);
            if (Refuse(input) is { } problem)
                return problem;

            if (narrative.Write([.. input.Texts.Select(Clean)], actor.UserId, clock.Now) is { IsProblem: true } refused)
                return refused;
            return input.Sends ? Added(narrative, narrative.Submit(actor.UserId, clock.Now)) : Result.Done;
        }, cancel);

    /// <summary>New events are told to the context: their keys are ours, so it would take them for old ones.</summary>
    private Result Added(Narrative narrative, Result result)
    {
        if (!result.IsProblem)
            db.Add(narrative.Events[^1]);
        return result;
    }

    private static Problem? Refuse(Input input)
    {
        var errors = new FieldErrors();
        for (var i = 0; i < input.Texts.Count; i++)
        {
            if (input.Texts[i].Length > Narrative.LongestText)
                errors.Add(Narrative.FieldOf(i + 1), Problems.TooLong(Narrative.LongestText));
        }

        return errors.ToProblem();
    }

    private static string Clean(string text) => Kernel.Text.SearchKey.Composed(text.ReplaceLineEndings("\n")).Trim();
}

internal static class PersonNames
{
    /// <summary>How a person is called; an account that is gone is "—".</summary>
    public static async Task<string> NameOfAsync(this SenDb db, Platform.Authorisation.UserId user, CancellationToken cancel) =>
        await db.Accounts.Where(a => a.Id == user).Select(a => a.DisplayName).SingleOrDefaultAsync(cancel) ?? "—";
}
