namespace Sen.BrowserTests.Journeys;

/// <summary>The two ways to a plan that need no document of Word: typing it, and pasting its tasks from a sheet.</summary>
public sealed class WritingJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Plan_TypedFromNothing_BecomesADraft(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ke-hoach/nhap");
        await officer.PressAsync("Soạn kế hoạch mới");
        await officer.SeesAsync("Chưa có dòng nào");

        await AddAsync(officer, "Mục tiêu", "Phụ nữ tham gia quản lý nhiều hơn");
        await officer.PressAsync("Xác nhận, sang dòng sau");
        await AddAsync(officer, "Nhóm nhiệm vụ", "Truyền thông");
        await officer.PressAsync("Xác nhận, sang dòng sau");
        await AddAsync(officer, "Nhiệm vụ", "Nói chuyện với các tổ dân phố");
        await officer.FillAsync("Chủ trì", "UBND phường Kim Liên");
        await officer.FillAsync("Thời hạn", "20/12/2026");
        await officer.PressAsync("Xác nhận, sang dòng sau");

        await MakePlanAsync(officer, "bình đẳng giới viết từ đầu");
        await officer.SeesAsync("Nói chuyện với các tổ dân phố");
        await officer.SeesAsync("UBND phường Kim Liên");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Tasks_PastedFromASheet_BecomeADraft(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ke-hoach/nhap");
        await officer.FillAsync("Các dòng chép từ Excel", """
            Nội dung	Chủ trì	Thời hạn	Sản phẩm
            Tập huấn cho cán bộ đầu mối	Sở Y tế	15/12/2026	Lớp tập huấn
            Rà soát nhà tạm lánh	UBND phường Kim Liên	20/12/2026	Báo cáo
            """);
        await officer.PressAsync("Đọc danh sách");
        await officer.SeesAsync("Rà soát nhà tạm lánh");

        await DraftPage.ConfirmAsync(officer);
        await MakePlanAsync(officer, "bình đẳng giới dán từ bảng");
        await officer.SeesAsync("Tập huấn cho cán bộ đầu mối");
        await officer.SeesAsync("Rà soát nhà tạm lánh");
    }

    private static async Task AddAsync(Visitor officer, string kind, string text)
    {
        await officer.ChooseAsync("Thêm dòng", kind);
        await officer.PressAsync("Thêm");
        await officer.FillAsync("Nội dung", text);
    }

    private static async Task MakePlanAsync(Visitor officer, string title)
    {
        await officer.FillAsync("Tên gọi", title);
        await officer.PressAsync("Lập kế hoạch");
        await officer.SeesAsync("Chưa đơn vị nào được giao việc.");
    }
}
