using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Sen.Kernel.Places;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Tests.Modules.Access;

/// <summary>On every day an actor has exactly the stand-ins of that day, and a story names exactly those of its instants.</summary>
public sealed class CoverDaysTests
{
    private const int Days = 40;
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly UserId Person = UserId.New();
    private static readonly UserId Away = UserId.New();
    private static readonly UnitId[] Units = [UnitId.New(), UnitId.New(), UnitId.New()];

    /// <param name="From">Days after <see cref="First"/>, as the others.</param>
    /// <param name="Revoked">The day at whose noon it was taken back; beyond the days for never.</param>
    private sealed record Life(int Unit, int From, int Length, int Confirmed, int Revoked, bool IsOwn);

    private static readonly Gen<Life[]> Lives =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Days], Gen.Int[1, 12], Gen.Int[0, Days + 8], Gen.Int[0, 2 * Days], Gen.Int[0, 4],
            (unit, from, length, confirmed, revoked, own) => new Life(unit, from, length, confirmed, Math.Max(revoked, confirmed), own == 0)).Array[0, 8];

    [Fact]
    public void Actor_BuiltOnADay_HasExactlyTheCoversOfThatDay() => Lives.Sample(lives =>
    {
        for (var day = 0; day < Days; day++)
        {
            // Built from what was recorded by that morning.
            var known = lives.Where(l => l.Confirmed < day).Select(l => l.Revoked < day ? Row(l) : Unrevoked(l));
            var actor = new Actors(new SecurityClock(new FakeTimeProvider(Noon(day)))).Make(Person, "Người thử", null, known);
            var expected = lives.Where(l => l.Confirmed < day && l.Revoked >= day && Contains(l, day)).Select(l => new RoleGrant(Role.FocalOfficer, Units[l.Unit])).ToHashSet();
            Assert.Equal(expected, actor.Grants.ToHashSet());
        }
    });

    [Fact]
    public void Book_AtAnInstant_NamesACoverThatHeldThen_UnlessTheRoleWasTheirOwn() => Lives.Sample(lives =>
    {
        var book = new CoverBook(lives.Where(l => l.Confirmed <= Days + 8).Select(Row), new Dictionary<UserId, string> { [Away] = "Người vắng" });
        for (var day = 0; day < Days; day++)
        {
            for (var unit = 0; unit < Units.Length; unit++)
            {
                var held = lives.Where(l => l.Unit == unit && l.Confirmed <= day && day < l.Revoked && Contains(l, day)).ToList();
                var expected = held.Count > 0 && !held.Exists(l => l.IsOwn);
                Assert.Equal(expected, book.At(Person, Units[unit], Noon(day), Role.FocalOfficer, Role.UnitHead)?.InsteadOf == "Người vắng");
                Assert.Null(book.At(Person, Units[unit], Noon(day), Role.PlanOfficer));
                Assert.Null(book.At(Away, Units[unit], Noon(day), Role.FocalOfficer));
            }
        }
    });

    private static bool Contains(Life life, int day) => life.IsOwn || (life.From <= day && day < life.From + life.Length);

    private static DateTimeOffset Noon(int day) => new(First.AddDays(day), new TimeOnly(12, 0), TimeSpan.FromHours(7));

    private static RoleGrantRow Unrevoked(Life life)
    {
        var (first, last) = (First.AddDays(life.From), First.AddDays(life.From + life.Length - 1));
        var row = life.IsOwn
            ? RoleGrantRow.Make(new(Person, Role.FocalOfficer, Units[life.Unit]), Away, Noon(0))
            : RoleGrantRow.MakeStandIn(new(Person, Role.FocalOfficer, Units[life.Unit], Away, first, last), Away, Noon(0));
        row.Settle(Away, Noon(life.Confirmed));
        return row;
    }

    private static RoleGrantRow Row(Life life)
    {
        var row = Unrevoked(life);
        row.Revoke(Away, Noon(life.Revoked));
        return row;
    }
}
