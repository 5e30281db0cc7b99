using System.Globalization;
using Sen.Kernel.Places;

namespace Sen.Modules.Organisation;

/// <summary>Addresses of this module's pages.</summary>
public static class UnitLinks
{
    public const string Directory = "/don-vi";
    public const string Import = "/don-vi/nhap";
    public const string Add = "/don-vi/them";

    /// <param name="day">As of which day; null for today.</param>
    public static string Unit(string code, DateOnly? day = null) => $"{Directory}/{Uri.EscapeDataString(code)}{(day is { } d ? "?ngay=" + Iso(d) : "")}";

    /// <summary>The directory of what lies directly below a unit.</summary>
    public static string Below(string code, DateOnly? day = null) => $"{Directory}?thuoc={Uri.EscapeDataString(code)}{(day is { } d ? "&ngay=" + Iso(d) : "")}";

    public static string Rename(string code) => $"{Unit(code)}/doi-ten";

    public static string ChangeParent(string code) => $"{Unit(code)}/chuyen-cap-tren";

    public static string Merge(string code) => $"{Unit(code)}/hop-nhat";

    public static string Split(string code) => $"{Unit(code)}/chia-tach";

    public static string End(string code) => $"{Unit(code)}/ket-thuc";

    public static string Aliases(string code) => $"{Unit(code)}/ten-goi";

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
