using Sen.Kernel.Results;

namespace Sen.Kernel.Places;

/// <summary>What can be wrong with codes of units and with the structure of units.</summary>
public static class PlaceProblems
{
    public static Problem UnitCodeMissing { get; } = new("unit-code.missing", "Chưa ghi mã đơn vị.");

    public static Problem UnitCodeNotRead(string text) =>
        new("unit-code.not-read", "“{0}” không phải là mã đơn vị. Mã gồm 1 đến {1} chữ cái không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ 00004, SNV.",
            text.Length <= 60 ? text : text[..60] + "…", UnitCode.MaxLength);

    public static Problem UnitTwice(UnitCode code) =>
        new("unit.twice", "Đơn vị có mã {0} được ghi hai lần. Hãy giữ một.", code);

    public static Problem UnitUnknown(UnitCode code) =>
        new("unit.unknown-parent-or-successor", "Đơn vị có mã {0} trỏ tới một đơn vị không có trong danh sách.", code);

    public static Problem TimesOverlap(UnitCode code) =>
        new("unit.times-overlap", "Hai khoảng thời gian của đơn vị có mã {0} trùng nhau. Hãy sửa ngày bắt đầu hoặc ngày kết thúc.", code);

    public static Problem ParentCycle(UnitCode code, DateOnly day) =>
        new("unit.parent-cycle", "Từ ngày {1:dd/MM/yyyy}, đơn vị có mã {0} là cấp trên của chính nó. Hãy chọn cấp trên khác.", code, day);

    public static Problem SuccessionCycle(UnitCode code) =>
        new("unit.succession-cycle", "Đơn vị có mã {0} kế thừa chính nó qua một vòng. Hãy bỏ một liên kết kế thừa.", code);
}
