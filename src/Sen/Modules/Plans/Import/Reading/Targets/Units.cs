using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What a unit counts decides whether a bare number before it is a target.</summary>
public enum UnitKind
{
    Percent,
    Rate,
    Persons,
    Things,

    /// <summary>Communes, agencies: "126 xã" is as often the size of the field as a target.</summary>
    Places,
    Money,
    Unknown,
}

/// <summary>A unit as it is written in a row, and where its words end.</summary>
public sealed record UnitMention(string Name, UnitKind Kind, int End);

/// <summary>Reads the unit behind a number. Counted persons are "người" whatever noun is printed; attendances are "lượt người".</summary>
public static class Units
{
    private static readonly Regex Gap = Pattern.Of(@"\G\s*(?:\([a-z ]{2,20}\)\s*)?");
    private static readonly Regex Points = Pattern.Of(@"\G(?:diem(?: phan tram| %)|%\s?diem)(?![a-z])");
    private static readonly Regex Percent = Pattern.Of(@"\G(?:%|phan tram(?![a-z]))");
    private static readonly Regex Times = Pattern.Of(@"\Glan so voi (?:nam gioi|nu gioi|nam(?! \d)|nu)(?![a-z])");

    private static readonly Regex Rate = Pattern.Of(
        @"\G(?<top>(?:[a-z]+ ?){0,5}?)\s?(?:/|(?<![a-z])tren)\s?(?<base>100\.000|10\.000|1\.000|100|1000|100000)(?![\d.,%])(?<noun>(?: (?!(?:vao|den|va|trong|so|moi|o|tai|cua|duoc|giam|dat|xuong|theo)(?![a-z])|nam \d)[a-z]+){0,5})");

    private static readonly Regex Attendance = Pattern.Of(
        @"\Gluot (?:nguoi|hoi vien|can bo|phu nu|hoc sinh|doan vien|chi em|nguoi dan|lao dong|cong nhan)?");

    private static readonly Regex Persons = Pattern.Of(
        @"\G(?:nu |nam )?(?:nguoi|can bo|cong chuc|vien chuc|lao dong|phu nu|chi em|hoc sinh|sinh vien|hoc vien|hoi vien|doan vien|giao vien|phu huynh|cha me|nguoi dan|dai bieu|nam gioi|nu gioi|tre em|nan nhan|tuyen truyen vien|bao cao vien|cong tac vien|tinh nguyen vien|thanh nien|cong nhan|nong dan|doanh nhan|chu doanh nghiep|dang vien|hoa giai vien|ung cu vien|lanh dao|truong thon|nhan vien|nha khoa hoc|benh nhan|ba me|me|nu(?! co(?![a-z])))(?![a-z])");

    private static readonly Regex Money = Pattern.Of(@"\G(?:nghin ty|ty|trieu|nghin)? ?dong(?![a-z])");

    private static readonly string[] Places =
    [
        "xã", "phường", "đặc khu", "thị trấn", "thôn", "bản", "ấp", "buôn", "khu phố", "tổ dân phố", "huyện", "quận", "tỉnh", "thành phố", "đơn vị", "cơ quan",
        "trường", "doanh nghiệp", "hợp tác xã", "sở", "ban", "ngành", "địa phương", "khu công nghiệp", "cơ sở", "địa bàn", "dân tộc", "khu dân cư",
    ];

    // Longest first where one begins like another; the classifier stands for its noun ("lớp tập huấn" is counted in lớp).
    private static readonly string[] Things =
    [
        "câu lạc bộ", "nhà tạm lánh", "phần quà", "chuyên mục", "chuyên đề", "chuyên trang", "hội nghị", "hội thảo", "hội thi", "tọa đàm", "diễn đàn", "cuộc thi",
        "phóng sự", "chương trình", "mô hình", "ấn phẩm", "tài liệu", "băng rôn", "pa nô", "áp phích", "sản phẩm", "trường hợp", "hoạt động", "dịch vụ",
        "đường dây", "trung tâm", "gia đình", "văn bản", "địa chỉ", "thông điệp", "tiểu phẩm", "khẩu hiệu", "phướn", "bảng tin", "sinh hoạt", "đề tài", "dự án",
        "sáng kiến", "giải pháp", "đề xuất", "kiến nghị", "đề án", "tác phẩm", "bài viết", "bức tranh", "chuyến", "phiên", "phòng", "thiết bị", "bản cam kết", "hợp đồng", "tủ sách", "cuộc gọi", "lượt xem", "lượt truy cập", "lượt tiếp cận", "lượt nghe", "lượt chia sẻ", "lượt tương tác", "lượt khám", "vụ việc", "tổ hợp tác", "cuộc", "buổi", "lớp", "khóa", "vụ", "ca", "cặp", "hộ", "đợt", "lần", "tờ", "cuốn", "bộ", "đội", "nhóm", "tổ", "chi hội", "chi đoàn", "giờ", "phút",
        "tiết", "điểm", "lượt", "suất", "góc", "tin", "bài", "video", "clip", "poster", "đĩa", "kỳ", "số", "bản tin", "quyển", "chốt", "cụm", "tổ hợp", "gian hàng", "ngôi nhà", "mái ấm", "kênh",
    ];

    // Looks, visits, listenings: counted things, and no attendance of persons.
    private static readonly Regex LookedAt = Pattern.Of($@"\G(?:{string.Join('|', Things.Where(t => t.StartsWith("lượt ", StringComparison.Ordinal)).Select(Fold.Of))})(?![a-z])");

    private static readonly Regex NewsItems = Pattern.Of(@"\Gtin,?\s?(?:,|va|hoac)?\s?bai(?![a-z])");
    private static readonly Regex FirstWord = Pattern.Of(@"\G[a-z]+");

    private static readonly (Regex Form, string Name, UnitKind Kind)[] Nouns =
    [
        .. Things.Select(t => (Noun(t), t, UnitKind.Things)).Concat(Places.Select(p => (Noun(p), p, UnitKind.Places))).OrderByDescending(n => n.Item2.Length),
    ];

    /// <summary>The unit that begins behind a number which ends at <paramref name="end"/>; null at the end of the clause.</summary>
    public static UnitMention? After(string text, int end)
    {
        var folded = Fold.Of(text);
        var at = end + Gap.Match(folded, end).Length;
        if (at >= text.Length)
            return null;
        return Percentage(folded, at) ?? Ratio(text, folded, at) ?? Counted(text, folded, at) ?? Guess(text, folded, at);
    }

    /// <summary>The unit of a table's unit column, as printed; spellings of percent are one.</summary>
    public static string OfColumn(string cell)
    {
        var folded = Fold.Of(cell.Trim());
        return folded is "%" or "phan tram" or "ty le" or "ty le %" or "ty le (%)" or "(%)" ? "%" : cell.Trim();
    }

    private static Regex Noun(string words) => Pattern.Of($@"\G{Regex.Escape(Fold.Of(words)).Replace("\\ ", " ", StringComparison.Ordinal)}(?![a-z])");

    private static UnitMention? Percentage(string folded, int at)
    {
        if (Points.Match(folded, at) is { Success: true } points)
            return new("điểm phần trăm", UnitKind.Percent, at + points.Length);
        return Percent.Match(folded, at) is { Success: true } percent ? new("%", UnitKind.Percent, at + percent.Length) : null;
    }

    private static UnitMention? Ratio(string text, string folded, int at)
    {
        if (Times.Match(folded, at) is { Success: true } times)
            return new($"lần so với {(times.Value.Contains(" nam", StringComparison.Ordinal) ? "nam" : "nữ")} giới", UnitKind.Rate, at + times.Length);
        if (Rate.Match(folded, at) is not { Success: true } rate)
            return null;
        var top = text.Substring(rate.Groups["top"].Index, rate.Groups["top"].Length).Trim();
        var noun = text.Substring(rate.Groups["noun"].Index, rate.Groups["noun"].Length).Trim();
        // A rate of births or deaths is counted in cases, however they are called.
        return new($"{(top.Length == 0 || top.StartsWith("ca ", StringComparison.Ordinal) ? "ca" : top)}/{rate.Groups["base"].Value} {noun}".Trim(), UnitKind.Rate, at + rate.Length);
    }

    private static UnitMention? Counted(string text, string folded, int at)
    {
        if (!LookedAt.IsMatch(folded, at) && Attendance.Match(folded, at) is { Success: true } attendance)
            return new(attendance.Value == "luot " ? "lượt" : "lượt người", UnitKind.Persons, at + attendance.Length);
        if (NewsItems.Match(folded, at) is { Success: true } news)
            return new("tin, bài", UnitKind.Things, at + news.Length);
        if (Money.Match(folded, at) is { Success: true } money)
            return new(money.Value switch { "ty dong" => "tỷ đồng", "trieu dong" => "triệu đồng", "nghin dong" => "nghìn đồng", _ => "đồng" }, UnitKind.Money, at + money.Length);
        foreach (var (form, name, kind) in Nouns)
            if (form.Match(folded, at) is { Success: true } noun && IsSpelled(text, at, name) && !IsPersonBehind(folded, at, name))
                return kind == UnitKind.Places && Pair(text, folded, at + noun.Length) is { } pair ? new($"{name}{pair}", kind, at + noun.Length + pair.Length) : new(name, kind, at + noun.Length);
        return Persons.Match(folded, at) is { Success: true } persons ? new("người", UnitKind.Persons, at + persons.Length) : null;
    }

    // "12 xã, phường": two kinds of place counted together.
    private static string? Pair(string text, string folded, int end)
    {
        if (string.CompareOrdinal(folded, end, ", ", 0, 2) != 0)
            return null;
        var second = Nouns.FirstOrDefault(n => n.Kind == UnitKind.Places && n.Form.IsMatch(folded, end + 2) && IsSpelled(text, end + 2, n.Name));
        return second.Name is null ? null : text.Substring(end, 2 + second.Name.Length);
    }

    // "tình trạng" is no "tỉnh"; where the tone mark may sit on either vowel ("toạ đàm") folding decides.
    private static bool IsSpelled(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 || name is "tọa đàm" or "khóa" or "ngôi nhà";

    // "hội viên" begins like "hội", "lãnh đạo" like nothing: persons win where both fit.
    private static bool IsPersonBehind(string folded, int at, string name) =>
        Persons.Match(folded, at) is { Success: true } persons && persons.Length > name.Length;

    private static UnitMention? Guess(string text, string folded, int at) =>
        FirstWord.Match(folded, at) is { Success: true, Length: > 1 } word
            ? new(text.Substring(at, word.Length), UnitKind.Unknown, at + word.Length)
            : null;
}
