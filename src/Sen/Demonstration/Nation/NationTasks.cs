using Sen.Kernel.Statistics;
using Sen.Kernel.Time;
using Sen.Modules.Plans;

namespace Sen.Demonstration.Nation;

/// <summary>A task of the ministry's plan with what a province makes of it for its communes.</summary>
/// <param name="Target">Key of the target that it serves; null for none.</param>
/// <param name="Due">Notation of a deadline; empty for none.</param>
internal sealed record NationalTask(string? Target, string Text, string Due, Recurrence? Recurrence, string Output, params CommuneTask[] Communes);

/// <summary>A task that a province gives to all of its communes.</summary>
internal sealed record CommuneTask(string Text, string Due, Recurrence? Recurrence = null);

/// <summary>What the invented ministry promises for 2026.</summary>
internal static class NationTasks
{
    public static IReadOnlyList<GoalContent> Goals { get; } =
    [
        Goal("1", "Trong lĩnh vực chính trị", "ct", "Từ 60% trở lên UBND các cấp có nữ giữ chức vụ lãnh đạo chủ chốt", 60),
        Goal("2", "Trong lĩnh vực kinh tế, lao động", "kt", "Từ 50% trở lên lao động nữ có nhu cầu được hỗ trợ học nghề, vay vốn", 50),
        Goal("3", "Trong đời sống gia đình và phòng, ngừa bạo lực trên cơ sở giới", "gd", "Từ 80% trở lên người bị bạo lực được phát hiện có ít nhất một dịch vụ hỗ trợ", 80),
        Goal("4", "Trong lĩnh vực y tế, giáo dục và đào tạo", "yt", "Từ 90% trở lên trường học có hoạt động về bình đẳng giới", 90),
        Goal("5", "Trong lĩnh vực thông tin, truyền thông", "tt", "100% xã, phường, đặc khu mỗi quý có ít nhất bốn lần phát thanh về bình đẳng giới", 100),
    ];

    public static IReadOnlyList<(string No, string Title, NationalTask[] Tasks)> Sections { get; } =
    [
        ("I", "Chỉ đạo, kiện toàn bộ máy",
        [
            new(Target: "ct", "Ban hành kế hoạch năm 2026 của tỉnh, thành phố và giao nhiệm vụ đến từng xã, phường, đặc khu", "2026-03-31", null, "Kế hoạch của UBND tỉnh, thành phố",
                new CommuneTask("Phân công một lãnh đạo UBND phụ trách và một công chức đầu mối về bình đẳng giới", "2026-04-15")),
            new(Target: "ct", "Rà soát tỷ lệ nữ lãnh đạo trong UBND các cấp và nêu hướng khắc phục ở nơi chưa đạt", "2026-06-30", null, "Báo cáo rà soát",
                new CommuneTask("Lập danh sách cán bộ nữ trong quy hoạch lãnh đạo của xã, phường", "2026-05-29")),
            new(Target: "ct", "Kiện toàn Ban Vì sự tiến bộ của phụ nữ ở cấp tỉnh và cấp xã", "2026-05-15", null, "Quyết định kiện toàn",
                new CommuneTask("Kiện toàn Ban Vì sự tiến bộ của phụ nữ của xã, phường theo bộ máy mới", "2026-04-29")),
        ]),
        ("II", "Truyền thông, nâng cao năng lực",
        [
            new(Target: "tt", "Tổ chức Tháng hành động vì bình đẳng giới năm 2026", "2026-12-15", null, "Kế hoạch và hình ảnh hoạt động",
                new CommuneTask("Treo pa nô, khẩu hiệu hưởng ứng Tháng hành động ở trụ sở và nơi đông người", "2026-11-14"),
                new CommuneTask("Tổ chức ít nhất một buổi sinh hoạt cộng đồng trong Tháng hành động", "2026-11-28")),
            new(Target: "tt", "Tập huấn cho người làm công tác bình đẳng giới của xã, phường, đặc khu", "2026-08-31", null, "Danh sách người dự",
                new CommuneTask("Cử người dự tập huấn của tỉnh, thành phố", "2026-07-10"),
                new CommuneTask("Phổ biến lại nội dung tập huấn đến thôn, tổ dân phố", "2026-09-25")),
            new(Target: "tt", "Đăng tin, bài về bình đẳng giới trên báo, đài của địa phương", "", Recurrence.Quarterly, "Danh mục tin, bài",
                new CommuneTask("Phát thanh về bình đẳng giới trên hệ thống truyền thanh cơ sở", "", Recurrence.Quarterly)),
        ]),
        ("III", "Việc làm, gia đình, y tế, giáo dục",
        [
            new(Target: "kt", "Tổ chức phiên giao dịch việc làm, dành chỗ cho lao động nữ", "2026-10-15", null, "Số lao động nữ được kết nối",
                new CommuneTask("Lập danh sách lao động nữ có nhu cầu học nghề, vay vốn", "2026-06-15")),
            new(Target: "gd", "Duy trì cơ sở hỗ trợ người bị bạo lực và công bố địa chỉ tin cậy", "2026-09-15", null, "Danh sách địa chỉ",
                new CommuneTask("Rà soát và công bố địa chỉ tin cậy tại cộng đồng", "2026-05-20"),
                new CommuneTask("Trực tiếp nhận tin báo và ghi sổ theo dõi vụ việc", "", Recurrence.Continuous)),
            new(Target: "gd", "Thống kê vụ việc bạo lực trên cơ sở giới", "", Recurrence.Semiannual, "Bảng số liệu",
                new CommuneTask("Tổng hợp số vụ việc bạo lực gia đình trên địa bàn", "", Recurrence.Semiannual)),
            new(Target: "yt", "Tư vấn sức khỏe sinh sản cho người chưa thành niên", "2026-10-30", null, "Số người được tư vấn",
                new CommuneTask("Phối hợp trạm y tế tổ chức buổi tư vấn cho học sinh", "2026-09-30")),
            new(Target: "yt", "Đưa nội dung bình đẳng giới vào hoạt động của trường học", "2026-11-20", null, "Báo cáo của ngành giáo dục",
                new CommuneTask("Phối hợp các trường trên địa bàn tổ chức hoạt động ngoại khóa về bình đẳng giới", "2026-11-05")),
        ]),
        ("IV", "Kiểm tra, báo cáo",
        [
            new(Target: null, "Kiểm tra việc thực hiện ở ít nhất một phần ba số xã, phường, đặc khu", "2026-10-31", null, "Thông báo kết quả kiểm tra",
                new CommuneTask("Tự kiểm tra và gửi kết quả về Sở Nội vụ", "2026-10-10")),
            new(Target: null, "Báo cáo kết quả năm 2026 gửi Bộ Nội vụ", "2026-12-10", null, "Báo cáo năm",
                new CommuneTask("Gửi số liệu và báo cáo năm 2026 về Sở Nội vụ", "2026-12-01")),
        ]),
    ];

    private static GoalContent Goal(string no, string title, string key, string target, int value) =>
        new(no, title, [new(key, "1", target, [new(value == 100 ? TargetOperator.EqualTo : TargetOperator.AtLeast, value) { UnitOfMeasure = "%" }])]);
}
