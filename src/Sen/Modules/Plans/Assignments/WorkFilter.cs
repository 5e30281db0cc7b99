using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>What narrows a list of work. It lives in the address, so that it can be sent to a colleague.</summary>
public sealed class WorkFilter
{
    internal const string TextName = "q";
    internal const string StateName = "tinh-trang";
    internal const string PlanName = "ke-hoach";
    internal const string TaskName = "nhiem-vu";
    internal const string RoleName = "vai-tro";
    internal const string UnitName = "don-vi";
    internal const string BeforeName = "han-truoc";
    internal const string DayName = AsOf.Name;
    internal const string PeriodName = "ky-bao-cao";
    internal const string AfterPeriodName = "sau-ky";

    /// <summary>Every overdue assignment, reported or not, as counts and reports have it.</summary>
    internal const string AnyOverdue = "qua-han";

    /// <summary>What nobody of the unit has looked at.</summary>
    internal const string NeverOpened = "chua-mo-xem";

    /// <summary>Accepted, little time left or none, and not one word: as rankings count it.</summary>
    internal const string NeverUpdated = "chua-cap-nhat";

    /// <summary>The unit asked and has no answer yet, before its last day or after it.</summary>
    internal const string OpenQuestion = "de-nghi-lam-ro";

    /// <summary>The unit asked for more time and it is not decided.</summary>
    internal const string ExtensionAsked = "xin-gia-han";

    /// <summary>Given to the reader inside the unit.</summary>
    internal const string Mine = "toi";

    /// <summary>Given to nobody in particular inside the unit.</summary>
    internal const string Nobody = "chua-phan-cong";

    internal const string PersonName = "nguoi";

    /// <summary>Due on the day, as every completion rate has it in its denominator.</summary>
    internal const string Due = "den-han";

    /// <summary>Of the due: done.</summary>
    internal const string DueDone = "den-han-da-xong";

    /// <summary>Of the due: done in time.</summary>
    internal const string DueDoneOnTime = "den-han-dung-han";

    /// <summary>All that is still asked for: without what was stopped.</summary>
    internal const string NotStopped = "khong-dung";

    internal const string Lead = "chu-tri";
    internal const string Coordinating = "phoi-hop";

    private const int MostWords = 8;

    private static readonly (WorkPart Part, string Name)[] Parts =
    [
        (WorkPart.Overdue, "qua-han-chua-xong"), (WorkPart.ToAccept, "cho-tiep-nhan"), (WorkPart.Returned, "tra-lai"), (WorkPart.DueSoon, "sap-den-han"),
        (WorkPart.InProgress, "dang-thuc-hien"), (WorkPart.Queried, "cho-tra-loi"), (WorkPart.AwaitingConfirmation, "cho-xac-nhan"), (WorkPart.Done, "da-xong"),
        (WorkPart.Cancelled, "dung-thuc-hien"), (WorkPart.AwaitingHead, "cho-thu-truong-duyet"),
    ];

    [FromQuery(Name = TextName)]
    public string? Text { get; init; }

    [FromQuery(Name = StateName)]
    public string? State { get; init; }

    [FromQuery(Name = PlanName)]
    public PlanId? Plan { get; init; }

    [FromQuery(Name = TaskName)]
    public TaskId? Task { get; init; }

    [FromQuery(Name = RoleName)]
    public string? Role { get; init; }

    /// <summary>Code of a unit.</summary>
    [FromQuery(Name = UnitName)]
    public string? Unit { get; init; }

    /// <summary><see cref="Mine"/>, <see cref="Nobody"/>, or nothing for whoever does it.</summary>
    [FromQuery(Name = PersonName)]
    public string? Person { get; init; }

    [FromQuery(Name = BeforeName)]
    public DateOnly? Before { get; init; }

    /// <summary>Work that the report of this period counts.</summary>
    [FromQuery(Name = PeriodName)]
    public string? Period { get; init; }

    /// <summary>Work that the report of this period leaves to the next.</summary>
    [FromQuery(Name = AfterPeriodName)]
    public string? AfterPeriod { get; init; }

    [FromQuery(Name = DayName)]
    public DateOnly? Day { get; init; }

    internal static string NameOf(WorkPart part) => Parts.Single(p => p.Part == part).Name;

    /// <summary>What is set, as it stands in the address.</summary>
    internal IReadOnlyList<(string Name, string? Value)> Query =>
    [
        (TextName, Text), (StateName, State), (PlanName, Plan?.ToString()), (TaskName, Task?.ToString()), (RoleName, Role), (UnitName, Unit), (PersonName, Person),
        (PeriodName, Period), (AfterPeriodName, AfterPeriod), (BeforeName, Before?.ToString("yyyy-MM-dd", null)), (DayName, Day?.ToString("yyyy-MM-dd", null)),
    ];

    internal bool IsEmpty => Query.All(q => string.IsNullOrEmpty(q.Value));

    internal IQueryable<Work> Narrow(SenDb db, IQueryable<Work> work, UserId reader, DateOnly day)
    {
        foreach (var word in SearchKey.Of(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            work = work.Where(w => (w.Former == null ? w.Task.SearchKey : w.Former.SearchKey).Contains(word) || w.Task.Code == word);
        if (Plan is { } plan)
            work = work.Where(w => w.Assignment.PlanId == plan);
        if (Task is { } task)
            work = work.Where(w => w.Assignment.TaskId == task);
        if (Role is Lead or Coordinating)
        {
            var role = Role == Lead ? AgencyRole.Lead : AgencyRole.Coordinating;
            work = work.Where(w => (w.On.Role ?? w.Assignment.Role) == role);
        }

        if (!string.IsNullOrEmpty(Unit))
            work = work.Where(w => db.Set<Unit>().Any(u => u.Id == w.On.UnitId && u.Code == Unit));
        if (Person == Mine)
            work = work.Where(w => w.On.DoneByUserId == reader);
        else if (Person == Nobody)
            work = work.Where(w => w.On.DoneByUserId == null);
        if (Before is { } before)
            work = work.Where(w => w.On.LastDay != null && w.On.LastDay < before);
        // As the plan set them at the end of that day, so that a list of an earlier day stays the one that its report counted.
        var times = db.OccurrencesOn(day);
        if (ReportingPeriod.Parse(Period) is { IsProblem: false } period)
            work = work.Where(w => times.Any(o => o.Id == w.Occurrence.Id && (o.LastDay == null || o.LastDay <= period.Value.CutOff)));
        if (ReportingPeriod.Parse(AfterPeriod) is { IsProblem: false } after)
            work = work.Where(w => times.Any(o => o.Id == w.Occurrence.Id && o.LastDay > after.Value.CutOff));
        return NarrowToState(work, day);
    }

    private IQueryable<Work> NarrowToState(IQueryable<Work> work, DateOnly day)
    {
        if (State == AnyOverdue)
            return work.Where(w => w.On.Kind == StatusKind.InProgressOverdue);
        if (State == NeverOpened)
            return work.Where(w => w.On.IsNeverOpened && w.On.Kind != StatusKind.Cancelled);
        if (State == NeverUpdated)
        {
            var near = day.AddDays(Boards.Marks.NearDays);
            return work.Where(w => w.On.IsNeverUpdated && w.On.Kind != StatusKind.Cancelled
                && (w.On.LastDay != null ? w.On.LastDay <= near : w.Plan.PeriodTo < near.AddDays(1).Year));
        }

        if (State == NotStopped)
            return work.Where(w => w.On.Kind != StatusKind.Cancelled);
        if (State is Due or DueDone or DueDoneOnTime)
            return NarrowToDue(work, day);
        if (State == OpenQuestion)
            return work.Where(w => w.On.QueriedAt != null);
        if (State == ExtensionAsked)
            return work.Where(w => w.On.ExtensionAskedAt != null);

        var known = Parts.Where(p => p.Name == State).ToList();
        return known.Count == 1 ? work.In(known[0].Part, day) : work;
    }

    /// <summary>The rule of <see cref="AssignmentCounts.Due"/>, so that a list has as many rows as the count says.</summary>
    private IQueryable<Work> NarrowToDue(IQueryable<Work> work, DateOnly day)
    {
        var due = work.Where(w => w.On.Kind != StatusKind.Cancelled && (w.On.LastDay != null ? w.On.LastDay <= day && w.On.StoppedOn == null : w.Plan.PeriodTo < day.AddDays(1).Year));
        return State switch
        {
            DueDone => due.Where(w => w.On.Kind == StatusKind.DoneOnTime || w.On.Kind == StatusKind.DoneLate),
            DueDoneOnTime => due.Where(w => w.On.Kind == StatusKind.DoneOnTime),
            _ => due,
        };
    }
}
