using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Access;

/// <summary>Tells an administrator whose accounts belong to units that are about to change. They stay where they are until somebody moves them.</summary>
internal sealed class AccountsOfUnits(SenDb db, Texts T) : ISuccessionEffect
{
    public async Task<IReadOnlyList<string>> TellAsync(IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        var ids = units.Select(u => (UnitId?)u).ToList();
        var count = await db.Accounts.CountAsync(a => ids.Contains(a.UnitId) && a.DisabledAt == null, cancel);
        return count == 0
            ? [T["Không có tài khoản nào thuộc các đơn vị này."]]
            : [T["{0:N0} tài khoản thuộc các đơn vị này. Tài khoản và quyền giữ nguyên; đơn vị nào kết thúc thì chuyển người sang đơn vị kế thừa ở trang Tài khoản.", count]];
    }
}
