using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans.Issuing;

/// <summary>Turns confirmed rows into a plan with its codes. Pure.</summary>
internal sealed class PlanBuilder
{
    private readonly Plan plan;
    private readonly Dictionary<string, PlanTarget> targets = new(StringComparer.Ordinal);

    private PlanBuilder(Plan plan) => this.plan = plan;

    public static Plan Build(PlanContent content, DateTimeOffset at, UserId by)
    {
        var builder = new PlanBuilder(new Plan
        {
            Id = PlanId.New(),
            IssuerId = content.Issuer,
            StandingAgencyId = content.StandingAgency,
            ParentPlanId = content.Parent,
            Title = content.Title,
            Year = content.Year,
            PeriodFrom = content.Year,
            PeriodTo = content.PeriodTo,
            BeforeMeansDayBefore = content.BeforeMeansDayBefore,
            SourceFile = content.Source?.Sha256,
            SourceFileName = content.Source?.Name,
            MadeAt = at,
            MadeBy = by,
        });
        builder.AddTexts(content);
        builder.AddGoals(content.Goals);
        builder.AddSections(content.Sections);
        return builder.plan;
    }

    private void AddTexts(PlanContent content)
    {
        plan.Texts.AddRange(content.Texts.Select((t, i) => new PlanText { Id = Guid.CreateVersion7(), PlanId = plan.Id, Kind = t.Kind, Ordinal = i + 1, Text = t.Text }));
        plan.Bases.AddRange(content.Bases.Select((b, i) => new PlanBasis
        {
            Id = Guid.CreateVersion7(),
            PlanId = plan.Id,
            Ordinal = i + 1,
            Role = b.Role,
            Kind = b.Kind,
            Number = b.Number,
            Dated = b.Dated,
            Issuer = b.Issuer,
            Title = b.Title,
            Text = b.Text,
        }));
        plan.ReportingDuties.AddRange(content.Reporting.Select((r, i) => new PlanReportingDuty
        {
            Id = Guid.CreateVersion7(),
            PlanId = plan.Id,
            Ordinal = i + 1,
            Who = r.Who,
            ToWhom = r.ToWhom,
            Period = r.Period,
            Deadline = r.Deadline.ToString(),
            DeadlineKind = r.Deadline.Kind,
            Text = r.Text,
        }));
    }

    private void AddGoals(IReadOnlyList<GoalContent> goals)
    {
        foreach (var (given, number) in goals.Select((g, i) => (g, i + 1)))
        {
            var goal = new PlanGoal { Id = GoalId.New(), PlanId = plan.Id, Ordinal = number, Code = PlanCodes.Goal(number), No = given.No, Title = given.Title };
            plan.Goals.Add(goal);
            foreach (var (target, ordinal) in given.Targets.Select((t, i) => (t, i + 1)))
                AddTarget(goal, target, ordinal);
        }
    }

    private void AddTarget(PlanGoal goal, TargetContent given, int ordinal)
    {
        foreach (var (value, row) in given.Values.Select((v, i) => (v, i + 1)))
        {
            var target = new PlanTarget
            {
                Id = TargetId.New(),
                PlanId = plan.Id,
                GoalId = goal.Id,
                Ordinal = (ordinal * 100) + row,
                Code = PlanCodes.Target(goal, ordinal),
                No = given.No,
                Text = given.Text,
                Operator = value.Operator,
                Value = value.Value,
                ValueTo = value.ValueTo,
                UnitOfMeasure = value.UnitOfMeasure,
                Horizon = value.Horizon,
                BaselineValue = value.BaselineValue,
                BaselineUnit = value.BaselineUnit,
                BaselinePeriod = value.BaselinePeriod,
                Soft = value.Soft,
                PerTime = value.PerTime,
                PerUnit = value.PerUnit,
                Direction = value.Direction,
                Responsible = given.Responsible,
            };
            plan.Targets.Add(target);
            if (given.Key is not null)
                targets.TryAdd(given.Key, target);
        }
    }

    private void AddSections(IReadOnlyList<SectionContent> sections)
    {
        foreach (var (given, number) in sections.Select((s, i) => (s, i + 1)))
        {
            var section = new PlanSection
            {
                Id = Guid.CreateVersion7(),
                PlanId = plan.Id,
                Ordinal = number,
                Code = PlanCodes.Section(given.No, number, plan.Sections.Select(s => s.Code)),
                No = given.No,
                Title = given.Title,
            };
            plan.Sections.Add(section);
            plan.Tasks.AddRange(given.Tasks.Select((t, i) => MakeTask(section, t, i + 1)));
        }
    }

    private PlanTask MakeTask(PlanSection section, TaskContent given, int ordinal)
    {
        var target = given.TargetKey is { } key ? targets.GetValueOrDefault(key) : null;
        var task = new PlanTask
        {
            Id = TaskId.New(),
            PlanId = plan.Id,
            SectionId = section.Id,
            TargetId = target?.Id,
            GoalId = target?.GoalId,
            Ordinal = ordinal,
            Code = PlanCodes.Task(section, ordinal),
            No = given.No,
            AmountVnd = given.AmountVnd,
        };
        task.Revise(given.Text, given.Agencies, given.Deadline, given.Recurrence, given.Output, given.NoAssignmentReason);
        task.Ask(given.Evidence, given.FigureAsked);
        task.Answer(given.Answers);
        return task;
    }
}
