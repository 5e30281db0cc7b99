using CsCheck;
using Sen.Modules.Plans;
using Sen.Platform.Reference;
using Sen.Platform.Time;

namespace Sen.Tests.Modules.Plans;

/// <summary>Random lives of assignments: any act at any time, most of them refused, so that every order of events is tried.</summary>
internal static class RandomLife
{
    private const int Acts = 24;

    /// <summary>Acts with the hours since the one before; one in a hundred is a withdrawal, after which nothing happens but that it is given again.</summary>
    public static Gen<(int What, int Hours)[]> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Frequency((99, CsCheck.Gen.Int[0, Acts - 2]), (1, CsCheck.Gen.Const(Acts - 1))), CsCheck.Gen.Int[0, 400]).Array[0, 20];

    public static void Live(this Assignment assignment, IEnumerable<(int What, int Hours)> life, By first)
    {
        var at = first.At;
        foreach (var (what, hours) in life)
        {
            at = at.AddHours(hours);
            Act(assignment, what, first with { At = at }, hours);
        }
    }

    private static void Act(Assignment assignment, int what, By by, int any) => _ = what switch
    {
        0 => assignment.Open(by),
        1 or 2 => assignment.Accept(by),
        3 => assignment.Complete(by, "Xong", []),
        4 => assignment.Confirm(by),
        5 => assignment.Return(by, "Sửa"),
        6 or 7 => assignment.Query(by, "Làm thế nào?"),
        8 => assignment.Answer(by, "Như thế này", ShippedCalendar.Calendar),
        9 => assignment.TakeBackQuery(by),
        10 => assignment.AskExtension(by, "Chưa kịp", Instants.DayInVietnam(by.At).AddDays(any % 40)),
        11 => any % 4 == 0 ? assignment.RefuseExtension(by, "Không") : assignment.GrantExtension(by, Instants.DayInVietnam(by.At).AddDays(any % 30), null),
        12 => assignment.Urge(by, null),
        13 => assignment.RecordProgress(by, "Đang làm", []),
        14 or 15 => assignment.Submit(by, "Trình", []),
        16 or 17 => assignment.ApproveSubmission(by),
        18 => any % 2 == 0 ? assignment.TakeBackSubmission(by) : assignment.ReturnSubmission(by, "Sửa"),
        19 => assignment.Delegate(by, by.User),
        20 => assignment.Amend(by, any % 7 == 0 ? null : Instants.DayInVietnam(by.At).AddDays((any % 60) - 5), "Quyết định số 1/QĐ-UBND"),
        21 => assignment.ChangeRole(by, any % 2 == 0 ? AgencyRole.Lead : AgencyRole.Coordinating, "Quyết định số 1/QĐ-UBND"),
        22 => assignment.GiveAgain(by, AgencyRole.Lead, Instants.DayInVietnam(by.At).AddDays(any % 50)),
        _ => assignment.Withdraw(by, "Thôi"),
    };
}
