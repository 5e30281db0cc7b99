namespace Sen.Demonstration;

/// <summary>Names of invented people, drawn with the simulation's own random source.</summary>
internal sealed class DemoNames(Random random)
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh"];
    private static readonly string[] Middles = ["Thị", "Văn", "Thu", "Minh", "Ngọc", "Đức", "Thanh", "Quang", "Hồng", "Xuân", "Hữu", "Bích", "Kim", "Phương"];
    private static readonly string[] Givens =
    [
        "An", "Bình", "Châu", "Dung", "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hiền", "Hoa", "Huệ", "Hùng", "Hương", "Khánh", "Lan", "Liên", "Linh", "Loan", "Long",
        "Mai", "Nam", "Nga", "Nhung", "Phúc", "Phượng", "Quyên", "Sơn", "Tâm", "Thảo", "Thắng", "Thủy", "Trang", "Tuấn", "Tú", "Vân", "Việt", "Yến",
    ];

    public string Next() => $"{Pick(Families)} {Pick(Middles)} {Pick(Givens)}";

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
