using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>
/// A city, department, organisation or commune. It keeps its identity through every change of name, kind and parent; those are its
/// <see cref="UnitVersion"/>s. Ended and replaced units stay, linked to who took over by <see cref="UnitSuccession"/>.
/// </summary>
public sealed class Unit : IVersioned
{
    public UnitId Id { get; init; }

    /// <summary>The code that people and files use: the official code of a commune (<c>00004</c>), the symbol of an agency (<c>SNV</c>).</summary>
    public string Code { get; init; } = "";

    /// <summary>One more at each act of an administrator that touches the unit, so that a second one is told.</summary>
    public int Version { get; private set; }

    public List<UnitVersion> Versions { get; } = [];

    internal sealed class Table : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> builder)
        {
            builder.ToTable("unit");
            builder.Property(u => u.Id).ValueGeneratedNever();
            builder.HasMany(u => u.Versions).WithOne().HasForeignKey(v => v.UnitId);
        }
    }
}

/// <summary>What a unit was called, what it was and whom it belonged to, from <see cref="ValidFrom"/> until the day before <see cref="ValidTo"/>.</summary>
public sealed class UnitVersion
{
    public Guid Id { get; init; }

    public UnitId UnitId { get; init; }

    public UnitKind Kind { get; init; }

    /// <summary>The full name as it signs: "Ủy ban nhân dân phường Kim Liên", "Sở Nội vụ".</summary>
    public string Name { get; init; } = "";

    /// <summary>The name on screens: "UBND phường Kim Liên".</summary>
    public string ShortName { get; init; } = "";

    public string? NameEn { get; init; }

    /// <summary>Both names folded, for search.</summary>
    public string SearchKey { get; init; } = "";

    public UnitId? ParentId { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The name for a screen in <c>vi</c> or <c>en</c>; the Vietnamese one where no English is known.</summary>
    public string NameIn(string language) => language == "en" && NameEn is { } english ? english : ShortName;

    /// <param name="name">Of the place or agency alone: "Phường Kim Liên", "Sở Nội vụ".</param>
    internal static UnitVersion Of(Unit unit, UnitKind kind, string name, string? nameEn, UnitId? parent, DayRange days)
    {
        var (full, brief) = (UnitNames.Formal(kind, name), UnitNames.Brief(kind, name));
        return new()
        {
            Id = Guid.CreateVersion7(),
            UnitId = unit.Id,
            Kind = kind,
            Name = full,
            ShortName = brief,
            NameEn = string.IsNullOrEmpty(nameEn) ? null : nameEn,
            SearchKey = Sen.Kernel.Text.SearchKey.Of($"{brief} {full} {unit.Code}"),
            ParentId = parent,
            ValidFrom = days.From,
            ValidTo = days.To,
        };
    }

    /// <summary>The state that follows this one.</summary>
    /// <param name="name">Of the place or agency alone; null keeps both names as they are.</param>
    internal UnitVersion From(DateOnly day, UnitKind kind, string? name, string? nameEn, UnitId? parent)
    {
        var (full, brief) = name is null ? (Name, ShortName) : (UnitNames.Formal(kind, name), UnitNames.Brief(kind, name));
        // A key ends in the code, which stays.
        var code = SearchKey[(SearchKey.LastIndexOf(' ') + 1)..];
        return new()
        {
            Id = Guid.CreateVersion7(),
            UnitId = UnitId,
            Kind = kind,
            Name = full,
            ShortName = brief,
            NameEn = nameEn,
            SearchKey = name is null ? SearchKey : Sen.Kernel.Text.SearchKey.Of($"{brief} {full} {code}"),
            ParentId = parent,
            ValidFrom = day,
        };
    }

    internal UnitVersion Until(DateOnly day) => new()
    {
        Id = Id,
        UnitId = UnitId,
        Kind = Kind,
        Name = Name,
        ShortName = ShortName,
        NameEn = NameEn,
        SearchKey = SearchKey,
        ParentId = ParentId,
        ValidFrom = ValidFrom,
        ValidTo = day,
    };

    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);

    internal sealed class Table : IEntityTypeConfiguration<UnitVersion>
    {
        public void Configure(EntityTypeBuilder<UnitVersion> builder)
        {
            builder.ToTable("unit_version");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.HasOne<Unit>().WithMany().HasForeignKey(v => v.ParentId);
        }
    }
}

/// <summary>Another name by which documents call a unit: "Sở LĐTBXH", "Hội LHPN Thành phố".</summary>
public sealed class UnitAlias
{
    public Guid Id { get; init; }

    public UnitId UnitId { get; init; }

    public string Alias { get; init; } = "";

    public string SearchKey { get; init; } = "";

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);

    internal sealed class Table : IEntityTypeConfiguration<UnitAlias>
    {
        public void Configure(EntityTypeBuilder<UnitAlias> builder)
        {
            builder.ToTable("unit_alias");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
        }
    }
}

/// <summary>Who took over from whom on a day; many to many, each link perhaps for one field of work only.</summary>
public sealed class UnitSuccession
{
    public Guid Id { get; init; }

    public UnitId FromUnitId { get; init; }

    public UnitId ToUnitId { get; init; }

    public DateOnly OnDay { get; init; }

    /// <summary>The field of work that passed on this link; null for all of it.</summary>
    public string? Field { get; init; }

    /// <summary>Whether the old unit's name means this successor when nothing says more.</summary>
    public bool IsDefault { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<UnitSuccession>
    {
        public void Configure(EntityTypeBuilder<UnitSuccession> builder)
        {
            builder.ToTable("unit_succession");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.FromUnitId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.ToUnitId);
        }
    }
}
