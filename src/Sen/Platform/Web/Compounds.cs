namespace Sen.Platform.Web;

/// <summary>Keeps Vietnamese compounds on one line in titles: a break between "bình" and "đẳng" makes a reader stumble.</summary>
public static class Compounds
{
    private static readonly string[] Together =
    [
        "bình đẳng giới", "Bình đẳng giới", "lồng ghép giới", "Lồng ghép giới", "bạo lực", "Bạo lực", "Hà Nội", "Việt Nam", "thành phố", "Thành phố",
        "văn bản", "Văn bản", "nhiệm vụ", "Nhiệm vụ", "kế hoạch", "Kế hoạch", "báo cáo", "Báo cáo", "chỉ tiêu", "Chỉ tiêu", "mục tiêu", "Mục tiêu",
        "đơn vị", "Đơn vị", "công tác", "Công tác", "thực hiện", "Thực hiện", "tiếp nhận", "Tiếp nhận", "hoàn thành", "Hoàn thành", "quá hạn", "Quá hạn",
        "đến hạn", "Đến hạn", "số liệu", "Số liệu", "phụ nữ", "Phụ nữ", "trẻ em", "gia đình", "Gia đình", "lĩnh vực", "hành động", "kết quả", "Kết quả",
    ];

    private static readonly (string From, string To)[] Pairs = [.. Together.Select(c => (c, c.Replace(' ', '\u00A0')))];

    public static string Join(string title)
    {
        foreach (var (from, to) in Pairs)
            title = title.Replace(from, to, StringComparison.Ordinal);
        return title;
    }
}
