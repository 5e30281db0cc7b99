using CsvHelper;
using Sen.Kernel.Places;
using Sen.Kernel.Time;

namespace Sen.Platform.Reference;

/// <summary>A place of <c>units.csv</c>: province or commune of today, district or commune of Ha Noi until 30 June 2025.</summary>
/// <param name="ParentCode">Empty for a province.</param>
/// <param name="LastDay">Inclusive, as in all tables; <see cref="Days"/> is half-open.</param>
/// <param name="Confidence"><c>read</c> in a source, <c>known</c>, or <c>unsure</c>: to be checked, not to be shown as fact.</param>
[CsvRecord]
public sealed partial record UnitRow(
    string Code, string Name, string NameEn, string Kind, string ParentCode, DateOnly? FirstDay, DateOnly? LastDay, string Confidence)
{
    public DayRange Days => new(FirstDay, LastDay?.AddDays(1));

    public UnitKind UnitKind => UnitKinds.FromCode(Kind) ?? throw new FormatException($"Unknown kind {Kind} of {Code}.");
}

/// <summary>An agency or organisation of <c>agencies-hanoi.csv</c>.</summary>
/// <param name="Level"><c>city</c>: one unit. <c>commune</c>: each commune has one, so the row stands for a group.</param>
/// <param name="ParentCode">The city for its own agencies; empty for groups.</param>
/// <param name="Aliases">Other names and abbreviations, joined by semicolons; see <see cref="AliasList"/>.</param>
[CsvRecord]
public sealed partial record AgencyRow(
    string Code, string Name, string NameEn, string Kind, string Level, string ParentCode,
    DateOnly? FirstDay, DateOnly? LastDay, string Aliases, string Source, string Confidence)
{
    public DayRange Days => new(FirstDay, LastDay?.AddDays(1));

    public UnitKind UnitKind => UnitKinds.FromCode(Kind) ?? throw new FormatException($"Unknown kind {Kind} of {Code}.");

    public bool IsGroup => Level == "commune";

    public IReadOnlyList<string> AliasList => Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A link of <c>unit-successions.csv</c> or <c>agency-successions.csv</c>.</summary>
/// <param name="FirstDay">The day on which the new unit answers.</param>
/// <param name="Field">Field of work in Vietnamese; empty for all.</param>
/// <param name="IsDefault">Whether an old name resolves to it when nothing says more.</param>
[CsvRecord]
public sealed partial record SuccessionRow(string OldCode, string NewCode, DateOnly FirstDay, string Field, bool IsDefault, string Confidence);

/// <summary>A day of <c>working-calendar.csv</c> that differs from an ordinary week.</summary>
/// <param name="IsWorking">A weekend day worked in exchange; else a day off.</param>
/// <param name="Status">
/// <c>official</c>; <c>estimate</c>: expected, not announced; <c>pending</c>: proposed, not law, and left out of the calendar.
/// </param>
[CsvRecord]
public sealed partial record CalendarRow(
    DateOnly Day, string Kind, bool IsWorking, string Name, string NameEn, string Status, string Source, string Confidence);

/// <summary>A law, decree, programme or plan of <c>legal-documents.csv</c>.</summary>
/// <param name="Key">The number, or a name where there is none (<c>HP-2013</c>, <c>CEDAW</c>).</param>
/// <param name="ExpiredOn">First day on which it is no longer in force.</param>
/// <param name="ReplacedBy">Key of the document that took its place.</param>
/// <param name="ToCheck">Whether a date or the validity must be checked before it is relied on.</param>
[CsvRecord]
public sealed partial record LegalDocumentRow(
    string Key, string Number, string Type, string TypeCode, string Title, string TitleEn, string Issuer, DateOnly? IssuedOn, DateOnly? InForceFrom,
    DateOnly? ExpiredOn, string ReplacedBy, string Topic, bool ToCheck, string Source, string Confidence);

/// <summary>A commune of the nation before 1 July 2025 in <c>former-communes.csv</c> with one of its successors.</summary>
/// <param name="FormerCode">Statistical code; empty for one that had been joined to another before.</param>
[CsvRecord]
public sealed partial record FormerCommuneRow(string FormerCode, string FormerName, int DistrictId, string SuccessorCode);

/// <summary>A district of <c>former-districts.csv</c>, with the province of its day.</summary>
[CsvRecord]
public sealed partial record FormerDistrictRow(int Id, string Name, string Province);

/// <summary>By when a periodic report is due where no plan says so, in <c>report-deadlines.csv</c>.</summary>
/// <param name="Level"><c>unit</c> to the standing agency, <c>agency</c> to its superiors.</param>
/// <param name="Cycle"><c>HalfYear</c> (the first half) or <c>Year</c>.</param>
[CsvRecord]
public sealed partial record ReportDeadlineRow(string Level, string Cycle, int Month, int Day, string Source);
