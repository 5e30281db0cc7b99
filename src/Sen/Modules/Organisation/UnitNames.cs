using Sen.Kernel.Places;

namespace Sen.Modules.Organisation;

/// <summary>How a unit signs and how screens call it. A place acts through its People's Committee.</summary>
public static class UnitNames
{
    /// <summary>"Phường Kim Liên" signs as "Ủy ban nhân dân phường Kim Liên"; an agency as its own name.</summary>
    public static string Formal(UnitKind kind, string name) => kind.IsTerritory() && kind != UnitKind.Nation ? $"Ủy ban nhân dân {Lower(name)}" : name;

    /// <summary>"UBND phường Kim Liên".</summary>
    public static string Brief(UnitKind kind, string name) => kind.IsTerritory() && kind != UnitKind.Nation ? $"UBND {Lower(name)}" : name;

    /// <summary>The place without its committee and kind: "Kim Liên", "Hà Nội"; for addresses. An agency keeps its name.</summary>
    public static string Place(string shortName)
    {
        foreach (var start in Starts)
        {
            if (shortName.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return shortName[start.Length..];
        }

        return shortName;
    }

    /// <summary>The name without the committee: "Phường Kim Liên"; the inverse of <see cref="Brief"/>.</summary>
    public static string Own(string shortName) =>
        shortName.StartsWith("UBND ", StringComparison.Ordinal) ? char.ToUpperInvariant(shortName[5]) + shortName[6..] : shortName;

    private static readonly string[] Starts =
    [
        "UBND thành phố ", "UBND tỉnh ", "UBND phường ", "UBND xã ", "UBND đặc khu ", "UBND quận ", "UBND huyện ", "UBND thị xã ", "UBND thị trấn ",
    ];

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
