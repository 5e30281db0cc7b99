using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Dialogue;
using Sen.Modules.Plans.Urging;
using Sen.Platform.Reference;

namespace Sen.Demonstration;

/// <summary>What units and the standing agency say to each other in that year.</summary>
internal sealed partial class Simulation
{
    // Conversations have a course of their own, so that more of them leaves the rest of the year as it was.
    private const int Seed = 1945;

    private readonly Random talk = new(Seed);
    private DateOnly today;

    /// <summary>A few ask what is meant and wait for it, a few ask for more time, a few speak with those who coordinate.</summary>
    private void ForeseeTalk(AssignmentId id, UnitId unit, DateOnly last, DateOnly day, DateTimeOffset accepted)
    {
        var draw = talk.Next(100);
        if (last > today && talk.Next(100) < 3)
        {
            // Of these days, and not answered yet.
            var asked = Working(Hour(today.AddDays(-talk.Next(1, 6)), 9), 0, accepted, talk);
            Plan(asked, new Deed(talk.Next(2) == 0 ? What.Ask : What.AskExtension, unit, [id]));
        }
        else if (draw < 4)
        {
            var asked = Working(Hour(day.AddDays(-talk.Next(2, 9)), 9), 0, accepted, talk);
            Plan(asked, new Deed(What.Ask, unit, [id]));
            Plan(Working(asked, talk.Next(1, 6), asked, talk), new Deed(What.Answer, unit, [id]));
        }
        else if (draw < 12)
        {
            var asked = Working(Hour(last.AddDays(-talk.Next(1, 7)), 9), 0, accepted, talk);
            Plan(asked, new Deed(What.AskExtension, unit, [id]));
            Plan(Working(asked, talk.Next(1, 5), asked, talk), new Deed(What.Decide, unit, [id]));
        }
        else if (draw < 25)
        {
            Plan(Working(Hour(day.AddDays(-talk.Next(2, 12)), 9), 0, accepted, talk), new Deed(What.Comment, unit, [id]));
        }
    }

    /// <summary>What was foreseen is said only while it makes sense: nobody asks about work that is reported meanwhile.</summary>
    private async Task SpeakAsync(Deed deed, CancellationToken cancel)
    {
        var id = deed.Assignments[0];
        var (version, now) = await StandingAsync(id, cancel);
        if (now.WithdrawnAt is not null)
            return;
        var unit = officers[deed.Unit];
        var isOpen = now is { CompletedOn: null, QueriedAt: null, ExtensionAskedAt: null };
        await (deed.What switch
        {
            What.Ask when isOpen => ActAsync<AskQuestion>(unit, (op, p) => op.RunAsync(new(id, version, Say(DemoWords.Questions)), p, cancel)),
            What.Answer when now.QueriedAt is not null => ActAsync<AnswerQuestion>(planOfficer, (op, p) => op.RunAsync(new(id, version, Say(DemoWords.Answers)), p, cancel)),
            What.AskExtension when isOpen && now.AcceptedAt is not null && now.LastDay >= VietnamTime.DayOf(time.GetUtcNow()) && now.LastDay is { DayOfYear: < 340 } =>
                ActAsync<AskExtension>(unit, (op, p) => op.RunAsync(new(id, version, Say(DemoWords.Reasons), Later(now.LastDay!.Value)), p, cancel)),
            What.Decide when now is { ExtensionAskedAt: not null, QueriedAt: null } => DecideAsync(id, version, now, cancel),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>On the 20th of each month, or the Friday before it: one urging to all who are late.</summary>
    private void ForeseeUrging(DateTimeOffset issued, DateTimeOffset until)
    {
        var first = VietnamTime.DayOf(issued);
        for (var day = new DateOnly(first.Year, first.Month, 20).AddMonths(1); Hour(day, 8) < until; day = day.AddMonths(1))
            Plan(Working(Hour(day, 6), 0, null, talk), new Deed(What.Urge, default, []));
    }

    /// <summary>Who leads asks whoever coordinates; most work has nobody who does.</summary>
    private Task CommentAsync(Deed deed, CancellationToken cancel) => ActAsync<CommentOnWork>(officers[deed.Unit], async (op, p) =>
    {
        var said = await op.RunAsync(new(deed.Assignments[0], null, Say(DemoWords.Comments)), p, cancel);
        return said.IsProblem && said.Problem.Code == "assignment.nobody-coordinates" ? Result.Done : said;
    });

    private Task UrgeAsync(CancellationToken cancel) => ActAsync<UrgeLate>(planOfficer, async (op, p) =>
    {
        var urged = await op.RunAsync(new(new(null, null, null), Say(DemoWords.Urgings)), p, cancel);
        return urged.IsProblem && urged.Problem.Code == "assignment.nobody-to-urge" ? Result.Done : urged.IsProblem ? urged.Problem : Result.Done;
    });

    private Task DecideAsync(AssignmentId id, int version, AssignmentDates now, CancellationToken cancel)
    {
        var grants = talk.Next(4) > 0;
        var until = Later(now.LastDay!.Value);
        return ActAsync<DecideExtension>(planOfficer, (op, p) => op.RunAsync(new(id, version, grants, grants ? until : null, grants ? "" : Say(DemoWords.Refusals)), p, cancel));
    }

    /// <summary>A working day one to three weeks after a last day, within the year.</summary>
    private DateOnly Later(DateOnly last)
    {
        var calendar = ShippedCalendar.Calendar;
        var until = calendar.AddWorkingDays(last, talk.Next(5, 15)).OrThrow();
        var end = calendar.AddWorkingDays(new(last.Year + 1, 1, 1), -1).OrThrow();
        return until <= end ? until : end;
    }

    private string Say(string[] from) => from[talk.Next(from.Length)];
}
