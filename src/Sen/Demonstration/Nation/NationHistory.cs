using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;

namespace Sen.Demonstration.Nation;

/// <summary>One assignment of which a past is drawn.</summary>
internal sealed record GivenWork(AssignmentId Id, UnitId Unit, DateOnly From, DateOnly? LastDay);

/// <summary>
/// Draws what units did with the work of one plan until a moment: most accept, report and are confirmed, some are late, some forget, some never look.
/// The same seed and the same work give the same past.
/// </summary>
/// <param name="keeper">Confirms, sends back, answers, urges.</param>
/// <param name="officers">Who acts for each unit.</param>
internal sealed class NationHistory(Random random, DateTimeOffset issued, DateTimeOffset until, (UserId User, UnitId Agency) keeper, Func<UnitId, UserId> officers)
{
    private Random Chance => random;

    private (UserId User, UnitId Agency) KeeperOf => keeper;

    private UserId OfficerOf(UnitId unit) => officers(unit);

    public IReadOnlyList<PastAct> Of(IEnumerable<GivenWork> work)
    {
        var acts = new List<PastAct>();
        foreach (var unit in work.GroupBy(w => w.Unit))
        {
            var temper = random.Next(100) switch { < 45 => Temper.Prompt, < 82 => Temper.Usual, < 98 => Temper.Slow, _ => Temper.Absent };
            if (temper == Temper.Absent)
                continue;
            var first = Later(issued, temper.FirstLook(random));
            acts.AddRange(unit.Where(_ => random.Next(100) >= 2).SelectMany(w => new Life(this, w).Draw(first, temper)).Where(a => a.By.At < until));
        }

        return acts;
    }

    private sealed class Life(NationHistory history, GivenWork work)
    {
        private readonly Random random = history.Chance;
        private readonly List<PastAct> acts = [];

        public IEnumerable<PastAct> Draw(DateTimeOffset first, Temper temper)
        {
            Unit(AssignmentEventKind.Opened, first);
            Unit(AssignmentEventKind.Accepted, first.AddMinutes(2));
            if (work.LastDay is not { } last)
                Unit(AssignmentEventKind.Progress, history.Later(first, random.Next(40, 160)), NationWords.Going);
            else
                Report(first.AddMinutes(2), last, temper);
            return acts.OrderBy(a => a.By.At);
        }

        private void Report(DateTimeOffset accepted, DateOnly last, Temper temper)
        {
            var talks = Talk(accepted, ref last);
            var day = last.AddDays(-temper.DaysEarly(random));
            day = day < work.From ? work.From.AddDays(3) : day;
            var done = history.Office(day, accepted.AddDays(1) > talks ? accepted.AddDays(1) : talks);
            if (random.Next(100) < 20 && history.Later(accepted, 2) is var between && between < done && talks == default)
                Unit(AssignmentEventKind.Progress, between, NationWords.Going);
            var forgets = temper.Forgets(random);
            if (talks == default)
                Urge(last, forgets ? DateTimeOffset.MaxValue : done);
            if (!forgets)
                Complete(done);
        }

        /// <summary>Now and then a question, or a wish for more time. Gives the moment after which the unit reports; the last day may have moved.</summary>
        private DateTimeOffset Talk(DateTimeOffset accepted, ref DateOnly last)
        {
            var draw = random.Next(1000);
            var asked = history.Office(last.AddDays(-random.Next(3, 9)), accepted.AddHours(2));
            if (draw >= 25 || VietnamTime.DayOf(asked) >= last)
                return default;
            var answered = history.Later(asked, random.Next(1, 5));
            if (draw < 12)
            {
                Unit(AssignmentEventKind.Queried, asked, NationWords.Questions);
                Keeper(AssignmentEventKind.Answered, answered, NationWords.Answers);
                return answered.AddHours(3);
            }

            var until = Weekday(last.AddDays(random.Next(7, 15)));
            until = until.Year == last.Year ? until : last.AddDays(1);
            Unit(AssignmentEventKind.ExtensionAsked, asked, NationWords.Reasons, until);
            if (draw < 21)
            {
                Keeper(AssignmentEventKind.ExtensionGranted, answered, null, VietnamTime.DayOf(answered) > until ? VietnamTime.DayOf(answered) : until);
                last = until;
            }
            else
            {
                Keeper(AssignmentEventKind.ExtensionRefused, answered, NationWords.Refusals);
            }

            return answered.AddHours(3);
        }

        private void Complete(DateTimeOffset done)
        {
            Unit(AssignmentEventKind.Completed, done, NationWords.Done);
            var seen = history.Review(done);
            if (random.Next(100) < 4)
            {
                Keeper(AssignmentEventKind.Returned, seen, NationWords.Again);
                var again = history.Later(seen, random.Next(2, 9));
                Unit(AssignmentEventKind.Completed, again, NationWords.Done);
                seen = history.Review(again);
            }

            Keeper(AssignmentEventKind.Confirmed, seen, null);
        }

        /// <summary>On the 20th of each month to all who are late.</summary>
        private void Urge(DateOnly last, DateTimeOffset done)
        {
            for (var month = new DateOnly(last.Year, last.Month, 20); month.Year == last.Year; month = month.AddMonths(1))
            {
                var at = history.Office(month, default);
                if (VietnamTime.DayOf(at) > last && at > acts[^1].By.At && at < done)
                    Keeper(AssignmentEventKind.Urged, at, NationWords.Urgings);
            }
        }

        private void Unit(AssignmentEventKind kind, DateTimeOffset at, string[]? words = null, DateOnly? day = null) =>
            Add(kind, new By(history.OfficerOf(work.Unit), work.Unit, at), words, day);

        private void Keeper(AssignmentEventKind kind, DateTimeOffset at, string[]? words, DateOnly? day = null) =>
            Add(kind, new By(history.KeeperOf.User, history.KeeperOf.Agency, at), words, day);

        private void Add(AssignmentEventKind kind, By by, string[]? words, DateOnly? day) =>
            acts.Add(new(work.Id, kind, by, words?[random.Next(words.Length)], day));
    }

    /// <summary>In office hours of a working day some days later, always after <paramref name="from"/>.</summary>
    private DateTimeOffset Later(DateTimeOffset from, int days) => Office(VietnamTime.DayOf(from).AddDays(days), from);

    /// <summary>Some minute of office hours on the day or the working day before it, always after <paramref name="after"/>.</summary>
    private DateTimeOffset Office(DateOnly day, DateTimeOffset after)
    {
        var at = VietnamTime.StartOf(Weekday(day)).AddHours(8).AddMinutes(random.Next(0, 9 * 60)).ToUniversalTime();
        return at > after ? at : after.AddMinutes(random.Next(5, 90));
    }

    /// <summary>The next Tuesday or Thursday afternoon, when whoever keeps the plan looks at what came in.</summary>
    private DateTimeOffset Review(DateTimeOffset reported)
    {
        var day = VietnamTime.DayOf(reported).AddDays(1);
        while (day.DayOfWeek is not (DayOfWeek.Tuesday or DayOfWeek.Thursday))
            day = day.AddDays(1);
        return VietnamTime.StartOf(day).AddHours(15).AddMinutes(random.Next(0, 90)).ToUniversalTime();
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
}
