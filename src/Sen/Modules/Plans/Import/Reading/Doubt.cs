namespace Sen.Modules.Plans.Import.Reading;

/// <summary>How sure a row is: a labelled pattern, a position, or a guess.</summary>
public enum Confidence
{
    High,
    Medium,
    Low,
}

/// <summary>What a person should look at before the row is kept.</summary>
/// <param name="Code">Stable, dotted.</param>
/// <param name="Sentence">Vietnamese, with <c>{0}</c> for the printed words in question; the key of its translation.</param>
/// <param name="Words">The printed words in question, or null.</param>
public sealed record Doubt(string Code, string Sentence, string? Words = null)
{
    public override string ToString() => Sentence.Replace("{0}", Words, StringComparison.Ordinal);
}

/// <summary>Every doubt the reader can have.</summary>
public static class Doubts
{
    public static Doubt BareDecrease(string words) => new("target.bare-decrease", "“{0}”: giảm bớt hay giảm xuống còn mức đó?", words);

    public static Doubt BareIncrease(string words) => new("target.bare-increase", "“{0}”: tăng thêm hay tăng lên đến mức đó?", words);

    public static Doubt RangeAndMore(string words) => new("target.range-and-more", "“{0}” vừa là khoảng vừa có “trở lên”.", words);

    public static Doubt AtLeastAbout(string words) => new("target.at-least-about", "“{0}” vừa “ít nhất” vừa “khoảng”.", words);

    public static Doubt DecimalPoint(string words) => new("number.decimal-point", "“{0}” dùng dấu chấm như dấu thập phân.", words);

    public static Doubt NoUnit(string words) => new("target.no-unit", "“{0}” không ghi đơn vị tính.", words);

    public static Doubt GuessedUnit(string words) => new("target.guessed-unit", "Đơn vị tính “{0}” được suy từ câu chữ.", words);

    public static Doubt Everyone(string words) => new("target.everyone", "“{0}” có thể hiểu là 100%.", words);

    public static Doubt YearFromPlan { get; } = new("deadline.year-from-plan", "Năm của thời hạn lấy theo năm của kế hoạch.");

    public static Doubt DeadlineInWords(string words) => new("deadline.in-words", "Thời hạn “{0}” không phải một ngày cụ thể.", words);

    public static Doubt NoLead { get; } = new("task.no-lead", "Chưa thấy cơ quan chủ trì.");

    public static Doubt SeveralLeads { get; } = new("task.several-leads", "Có nhiều cơ quan cùng chủ trì.");

    public static Doubt GroupAgency(string words) => new("task.group-agency", "“{0}” là một nhóm cơ quan, cần xác định từng đơn vị.", words);

    public static Doubt LeadFromSubject(string words) => new("task.lead-from-subject", "Cơ quan chủ trì “{0}” suy từ chủ ngữ của câu.", words);

    public static Doubt UnreadAgency(string words) => new("task.unread-agency", "Không chắc “{0}” là tên cơ quan.", words);

    public static Doubt BrokenLine { get; } = new("passage.broken-line", "Câu được nối từ nhiều đoạn.");

    public static Doubt JoinedWithAnnex { get; } = new("task.joined", "Nhiệm vụ có cả ở phần chính và phụ lục, đã gộp làm một.");

    public static Doubt PartsDoNotAddUp(string words) => new("funding.parts", "Các phần cộng lại không bằng tổng {0}.", words);

    public static Doubt IncompleteBasis(string words) => new("basis.incomplete", "Căn cứ “{0}” thiếu số hoặc ngày.", words);

    public static Doubt NoDate { get; } = new("document.no-date", "Không thấy ngày ban hành.");

    public static Doubt NoNumber { get; } = new("document.no-number", "Không thấy số, ký hiệu.");

    public static Doubt YearUnclear { get; } = new("document.year", "Không thấy năm của kế hoạch trong tên gọi.");
}
