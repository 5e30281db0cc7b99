using Sen.Kernel.Places;
using Sen.Kernel.Results;

namespace Sen.Modules.Organisation;

/// <summary>What a printed name turned out to be on a day.</summary>
public enum NameMatchKind
{
    /// <summary>One unit that exists on the day.</summary>
    Unit,

    /// <summary>A named set: "UBND các xã, phường".</summary>
    Set,

    /// <summary>A unit or set of the past; what carries on its work on the day is given, and a person should agree.</summary>
    Successor,

    /// <summary>Several would do, or the words leave it open; a person chooses.</summary>
    Ambiguous,

    /// <summary>Nothing of this name; candidates, if any, only look alike.</summary>
    Unknown,
}

/// <summary>A unit that a person may choose for a printed name.</summary>
/// <param name="Name">Its screen name on the day, or the last it had before.</param>
/// <param name="Field">The part of an ended unit's work that it carries on; null for all or where nothing was divided.</param>
public sealed record NameCandidate(UnitId Unit, string Name, string? Field = null);

/// <summary>The answer to one printed name.</summary>
/// <param name="Unit">Given for <see cref="NameMatchKind.Unit"/>, and for <see cref="NameMatchKind.Successor"/> of a unit.</param>
/// <param name="Set">Given for <see cref="NameMatchKind.Set"/> and for the successor of a set; beside <see cref="NameMatchKind.Ambiguous"/> a suggestion.</param>
/// <param name="Candidates">What a person may choose from: the successors of an ended unit, the units of one name, or look-alikes. At most 20.</param>
/// <param name="Note">Why this needs a look, to be shown through <c>T[Note]</c>; null when it does not. Its code tells the reason:
/// <c>agency.former-name</c>, <c>agency.ended</c>, <c>agency.divided</c>, <c>agency.no-successor</c>, <c>agency.not-yet</c>, <c>agency.same-name</c>,
/// <c>agency.several</c>, <c>agency.open</c>, <c>agency.each-commune</c>, <c>agency.other-count</c>, <c>agency.districts-ended</c>, <c>agency.unknown</c>.</param>
public sealed record NameMatch(
    NameMatchKind Kind, UnitId? Unit = null, UnitSet? Set = null, IReadOnlyList<NameCandidate>? Choices = null, Problem? Note = null)
{
    public IReadOnlyList<NameCandidate> Candidates => Choices ?? [];

    /// <summary>Whether the match may be taken without asking.</summary>
    public bool IsSure => Kind is NameMatchKind.Unit or NameMatchKind.Set && Note is null;
}

/// <summary>What is said beside a name that needs a look.</summary>
internal static class NameNotes
{
    public static Problem FormerName(string today) => new("agency.former-name", "Đây là tên cũ của {0}.", today);

    public static Problem Ended(string name, DateOnly day) =>
        new("agency.ended", "{0} không còn từ ngày {1:dd/MM/yyyy}; đơn vị kế thừa được chọn thay.", name, day);

    public static Problem Divided(string name, DateOnly day) =>
        new("agency.divided", "{0} không còn từ ngày {1:dd/MM/yyyy}, việc chia cho nhiều đơn vị. Hãy chọn theo lĩnh vực của việc này.", name, day);

    public static Problem NoSuccessor(string name, DateOnly day) =>
        new("agency.no-successor", "{0} không còn từ ngày {1:dd/MM/yyyy} và chưa ghi đơn vị kế thừa. Hãy chọn đơn vị làm việc này.", name, day);

    public static Problem NotYet(string name, DateOnly day) => new("agency.not-yet", "{0} chỉ có từ ngày {1:dd/MM/yyyy}. Hãy chọn đơn vị của thời điểm đó.", name, day);

    public static Problem SameName => new("agency.same-name", "Có nhiều đơn vị mang tên này. Hãy chọn một.");

    public static Problem Several => new("agency.several", "Tên này gọi nhiều đơn vị. Hãy tách thành từng đơn vị.");

    public static Problem Open => new("agency.open", "Văn bản không nói rõ những đơn vị nào. Hãy chọn đơn vị hoặc nhóm đơn vị.");

    public static Problem EachCommune => new("agency.each-commune", "Mỗi xã, phường có một đơn vị như vậy. Hãy giao UBND các xã, phường, hoặc chọn từng đơn vị.");

    public static Problem OtherCount(int printed, int members) =>
        new("agency.other-count", "Văn bản ghi {0} đơn vị, danh mục ngày đó có {1}. Hãy kiểm tra trước khi giao.", printed, members);

    public static Problem DistrictsEnded =>
        new("agency.districts-ended", "Không còn quận, huyện, thị xã; việc của các đơn vị này nay do UBND các xã, phường làm. Hãy xác nhận.");

    public static Problem Unknown => new("agency.unknown", "Danh mục không có đơn vị tên này. Hãy chọn đơn vị, hoặc nhờ người quản trị thêm.");
}
