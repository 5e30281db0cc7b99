using Sen.Kernel.Results;

namespace Sen.Modules.Organisation;

/// <summary>What work on units can refuse.</summary>
internal static class Problems
{
    public static Problem NotYours => new("unit.not-yours", "Chỉ người quản trị được thay đổi danh mục đơn vị.");

    public static Problem ProvinceUnknown(string code) => new("unit.province-unknown", "Không có tỉnh, thành phố nào mang mã {0}. Mã gồm hai chữ số, ví dụ 01 là Hà Nội.", code);
}
