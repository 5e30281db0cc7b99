using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>A run of agency names in a text: where it ends, and the names as printed.</summary>
public sealed record AgencyRun(int Start, int End, IReadOnlyList<string> Names);

/// <summary>
/// Reads agency names from running text: a name begins with a known word ("Sở", "Hội", "các …"), swallows names that hold
/// commas or "và" (longest first) and ends at a verb, a preposition or punctuation.
/// </summary>
public static partial class AgencyNames
{
    private const int LongestName = 16;
    private const int LongestList = 150;
    private const int LongestWithFigures = 60;

    // Lower-case words at which a name is over. A capital letter makes the same word part of a name ("Sở Xây dựng xây dựng …").
    private static readonly Regex Stop = Pattern.Of(
        @"^(?:chủ trì|chủ động|chủ yếu|phối hợp|phối kết hợp|tổ chức(?! chính trị| đoàn thể| xã hội| tôn giáo| quốc tế| thành viên| đảng)|xây dựng|triển khai|hướng dẫn|tham mưu|thực hiện|rà soát|kiểm tra|kiểm soát|đôn đốc|bố trí|ban hành|cụ thể|căn cứ|theo|tổng hợp|báo cáo|gửi|có|là|làm|để|trong|vào|khi|trước|sau|từ|đến|tại|về|cho|cùng|với|nhằm|thông qua|định kỳ|thường xuyên|hằng|hàng năm|hàng quý|hàng tháng|chịu|tiếp tục|tăng cường|nâng cao|đẩy mạnh|lồng ghép|vận động|tuyên truyền|phổ biến|tập huấn|bồi dưỡng|đào tạo|cung cấp|hỗ trợ|tư vấn|giám sát|thẩm định|phê duyệt|xem xét|quyết định|đề xuất|nghiên cứu|khảo sát|thống kê|cập nhật|đăng|phát|viết|mở|duy trì|củng cố|nhân rộng|lập|quản lý|chỉ đạo|lãnh đạo|phân công|giao|yêu cầu|đề nghị|được|bị|đã|đang|sẽ|phải|cần|nên|không|chưa|đảm bảo|bảo đảm|huy động|cân đối|trình|lấy ý kiến|xử lý|giải quyết|tiếp nhận|công bố|biên soạn|in|sản xuất|treo|truyền thông|đưa|gắn|quan tâm|tạo|phát động|phát hiện|phát huy|phát hành|tham gia|hưởng ứng|lựa chọn|cử|hòa giải|bảo vệ|theo dõi|kịp thời|nghiêm túc|nghiêm|đồng thời|tập trung|rút|sơ kết|tổng kết|đánh giá|khen thưởng|biểu dương|vận hành|thành lập|kiện toàn|mỗi|do|bằng|như|nơi|dự(?! án)|tự|hoàn thành|hoàn thiện|góp|giúp|chuẩn bị|đẩy|giảm|tăng|thu|sử dụng|ứng dụng|quán triệt|khuyến khích|ưu tiên|chuyển|gồm|bao gồm|đăng ký|thông báo|niêm yết|tư pháp hóa|nêu|kết nối|liên hệ|ký|dựa|quy định|đánh|bổ sung|soạn|điều tra|truy tố|xét xử|thí điểm|vinh danh|tôn vinh|kiến nghị|khai mạc|khai thác|kêu gọi|phân tích|tính toán|biên tập|điều phối|điều hành|sưu tầm|chia sẻ|kết hợp|thăm|tặng|trao|chấp hành|lắng nghe|dành|nắm|giáo dục|tuyên dương|phân bổ|cấp kinh phí|cấp phát|ghi|chọn|đặt|đối với|đều|đầu mối|vừa|tiến hành|xác định|lên|thanh toán|thanh quyết toán|quyết toán|tích cực|mua|đầu tư|thiết kế|phản ánh|căn|trực tiếp|chăm|can thiệp|khám|tạo điều kiện|tìm|lưu|thiết lập|hợp tác|đa dạng|cải|đổi mới|trang bị|nhận|giới thiệu|bám sát|trên cơ sở|hàng)(?![\p{L}])");

    private static readonly Regex LeadIn = Pattern.Of(
        @"^(?:giao cho|giao|đề nghị|yêu cầu|trách nhiệm của|đối với|phân công|gồm|do|bởi|kính đề nghị|nhiệm vụ của)\s*:?\s+");

    private static readonly Regex Separator = Pattern.Of(@"^\s*(?:\([^)]*\)\s*)?(?:[,;/]|(?:và|&)(?=\s)|\+)\s*(?:với\s+)?");
    private static readonly Regex Token = Pattern.Of(@"^(?:\p{Lu}{1,3}\.(?=\s)|\p{L}[\p{L}\p{M}&]*(?:-\p{Lu}[\p{L}&]*)*(?=\s|$|\P{L})|\d+(?=\s*(?:$|[,;.)])))");
    private static readonly Regex TrailingBracket = Pattern.Of(@"\s*\([^)]*\)$");
    private static readonly Regex Assigned = Pattern.Of(@"^\s*(?:(?:có )?liên quan)?\s*(?:được (?:phân công|giao|nêu|phân giao)(?: nhiệm vụ| chủ trì| thực hiện)*)?(?: (?:tại|trong|theo) (?:các )?(?:Phụ lục|phụ lục|Kế hoạch này|kế hoạch này)(?: [IVX\d]+)?(?: này| kèm theo)?)?");
    private static readonly Regex Places = Pattern.Of(@"^(?:tỉnh|phố|xã|phường|huyện|quận|khu|trấn)$");
    private static readonly Regex Heads = Pattern.Of(@"^(?:Sở|Bộ|Đồn|Đội|Ban|Phòng|Hội|Cục|Vụ|Viện|Trường|Tổ|Báo|Đài|Trạm|Đoàn|Quỹ|Khoa|Ngành|Thành|Tỉnh)$");
    private static readonly Regex OneWithGroup = Pattern.Of(@"(?:Mặt trận Tổ quốc|MTTQ\w*)[\p{L} ]*$|^(?:Ban Quản lý|BQL) [\p{L} ]*$");

    // "Phòng Lao động, Việc làm", "Trung tâm Văn hóa, Thể thao và Truyền thông": one room with several fields.
    private static readonly Regex ListedField = Pattern.Of(@"^(?:Phòng|Trung tâm|Ban|Khoa) \p{Lu}[\p{L} \-]*$");
    private static readonly Regex CommitteesOf = Pattern.Of(@"^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND) (?:xã|phường|thị trấn|đặc khu)$");
    private static readonly Regex MembersBehind = Pattern.Of(@"^, (?:xã|phường|thị trấn|đặc khu)(?=,|;|\.|$| và| \p{Ll})(?! \p{Lu})");
    private static readonly Regex GroupBehind = Pattern.Of(@"^\s+và các (?:tổ chức (?:thành viên|đoàn thể)|đoàn thể|khu (?:công|chế|kinh))");
    private static readonly Regex GroupAhead = Pattern.Of(@"(?:^|\s)[Cc]ác [^,;]*$");
    private static readonly Regex Shared = Pattern.Of(@"^(?:các |Các )?(?<head>sở|Sở|bộ|Bộ|phòng|Phòng|ban|Ban|hội|Hội)(?:, ban, ngành)?\s*:\s*");
    private static readonly Regex Liaison = Pattern.Of(@"^\s*(?:-|–)\s+(?=\p{L})");

    /// <summary>Names from a place that should hold nothing but names: a cell, a label, a heading. Null when it holds more.</summary>
    public static IReadOnlyList<string>? Whole(string text, AgencyLexicon lexicon)
    {
        var trimmed = TrailingBracket.Replace(StripLeadIn(text.Trim().TrimEnd('.', ';', ':', ',').TrimEnd()), "");
        if (At(trimmed, 0, lexicon) is { } run && run.End >= trimmed.Length)
            return run.Names;
        return AsPrinted(trimmed, lexicon);
    }

    // A name of words that no list knows ("Phòng Chính trị, tư tưởng"): cut only where another name begins, when no verb is in it.
    private static List<string>? AsPrinted(string text, AgencyLexicon lexicon)
    {
        for (var at = 1; at < text.Length; at++)
            if (text[at - 1] == ' ' && IsStop(text, at) && !text[at..].StartsWith("và", StringComparison.Ordinal))
                return null;
        return text.Length <= LongestList && Begins(text, 0, lexicon) ? Cut(text, lexicon) : null;
    }

    /// <summary>
    /// Names between two borders that say that nothing else stands there ("(X chủ trì; Y phối hợp)", "X, Y: làm …"): whatever words they hold. Null
    /// when it does not begin like a name, or is too long to be names.
    /// </summary>
    /// <param name="mayHoldVerbs">Whether a word that looks like a verb may stand anywhere in a name, not only beside its head ("Ban điều hành …").</param>
    public static IReadOnlyList<string>? Between(string text, AgencyLexicon lexicon, bool mayHoldVerbs = true)
    {
        var trimmed = StripLeadIn(text.Trim(' ', ',', ';', ':', '-'));
        if (trimmed.Length is 0 or > LongestList || trimmed.Any(char.IsDigit) && trimmed.Length > LongestWithFigures || !Begins(trimmed, 0, lexicon))
            return null;
        if (At(trimmed, 0, lexicon) is { } run && run.End >= trimmed.Length)
            return run.Names;
        var names = Cut(trimmed, lexicon);
        return mayHoldVerbs || names.TrueForAll(n => !HoldsVerb(n)) ? names : null;
    }

    /// <summary>Whether a word stands in it that begins what a sentence says; one right behind the head belongs to the name ("Ban điều hành").</summary>
    internal static bool HoldsVerb(string name)
    {
        var words = 0;
        for (var at = 1; at < name.Length; at++)
            if (name[at - 1] == ' ' && ++words > 1 && IsStop(name, at))
                return true;
        return false;
    }

    // Cut at commas and "và" behind which another name begins; "các khu phố, ấp" goes on with its members.
    private static List<string> Cut(string text, AgencyLexicon lexicon)
    {
        var names = new List<string>();
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (Separator.Match(text[at..]) is not { Success: true } separator || !separator.Value.Contains(';', StringComparison.Ordinal) && !Parts(text, start, at, at + separator.Length, lexicon))
                continue;
            names.Add(text[start..at].Trim());
            at = start = at + separator.Length;
        }
        names.Add(text[start..].Trim());
        return names;
    }

    private static bool Parts(string text, int start, int at, int next, AgencyLexicon lexicon) =>
        Begins(text, next, lexicon) && !(IsMember(text, next, lexicon) && GroupAhead.IsMatch(text[start..at]));

    /// <summary>"Các sở: Nội vụ, Tài chính": the head word stands once, before a colon.</summary>
    public static bool SharesHead(string text) => Shared.IsMatch(text);

    /// <summary>The run of names that begins exactly there, or null.</summary>
    public static AgencyRun? At(string text, int start, AgencyLexicon lexicon)
    {
        if (SharedHead(text, start, lexicon) is { } shared)
            return shared;
        var names = new List<string>();
        var (at, end) = (start, start);
        while (NameEnd(text, at, names.LastOrDefault(), lexicon) is var nameEnd && nameEnd > at)
        {
            names.Add(SharedWord(text, at, names.LastOrDefault(), lexicon) + text[at..nameEnd].Trim());
            end = nameEnd;
            var separator = Separator.Match(text[end..]);
            if (!separator.Success)
                break;
            at = end + separator.Length;
        }
        return names.Count == 0 ? null : new(start, end, names);
    }

    // "Tổ chức …", "Ban hành …", "Hội nghị …" begin like a body and are none.
    private static bool IsVerb(string text, int at, AgencyLexicon lexicon) =>
        StartsWith(text, at, lexicon.Of("not"));

    public static string StripLeadIn(string text)
    {
        var lower = text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
        return LeadIn.Match(lower) is { Success: true } lead ? text[lead.Length..] : text;
    }

    internal static string LastIn(string text)
    {
        var words = text.Trim();
        var at = Math.Max(words.LastIndexOf(';'), words.LastIndexOf(". ", StringComparison.Ordinal));
        return (at < 0 ? words : words[(at + 1)..]).Trim();
    }

    /// <summary>Whether an agency name begins there: a known head word in its printed case, or a group.</summary>
    public static bool Begins(string text, int at, AgencyLexicon lexicon) =>
        at < text.Length && !IsVerb(text, at, lexicon) && (StartsWith(text, at, lexicon.Of("head")) || StartsWith(text, at, lexicon.Of("person"))
            || WordAt(text, at, lexicon.Of("group"), ignoreCase: true) || FieldlessName(text, at, lexicon) > 0);

    // "Sở Nội vụ, Tài chính, Y tế": a field alone after a department is another department.
    private static string SharedWord(string text, int at, string? previous, AgencyLexicon lexicon) =>
        previous is null || Begins(text, at, lexicon) ? "" : previous[..(previous.IndexOf(' ', StringComparison.Ordinal) + 1)];

    private static AgencyRun? SharedHead(string text, int start, AgencyLexicon lexicon)
    {
        var match = Shared.Match(text[start..]);
        if (!match.Success)
            return null;
        var head = char.ToUpperInvariant(match.Groups["head"].Value[0]) + match.Groups["head"].Value[1..];
        var names = new List<string>();
        var at = start + match.Length;
        var end = at;
        while (FieldAt(text, at, lexicon) is { } length || (length = CapitalWords(text, at)) > 0)
        {
            names.Add($"{head} {text.Substring(at, length).Trim()}");
            end = at + length;
            var separator = Separator.Match(text[end..]);
            if (!separator.Success)
                break;
            at = end + separator.Length;
            if (Begins(text, at, lexicon) && At(text, at, lexicon) is { } rest)
                return new(start, rest.End, [.. names, .. rest.Names]);
        }
        return names.Count == 0 ? null : new(start, end, names);
    }
}
