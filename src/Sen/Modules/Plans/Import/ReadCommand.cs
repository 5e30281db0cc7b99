using System.CommandLine;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import;

/// <summary><c>sen plan read FILE.docx [--json]</c>: prints what was understood from a plan, without keeping anything.</summary>
public static class ReadCommand
{
    private const int Refused = 2;

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp kế hoạch dạng Word (.docx)." };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON (lược đồ sen-plan-fixture/1) thay cho bản tóm tắt." };
        var command = new Command("read", "Đọc một kế hoạch từ tệp Word và in những gì đã hiểu; không lưu gì vào cơ sở dữ liệu.") { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(FileInfo file, bool json, TextWriter output, TextWriter error)
    {
        if (!file.Exists)
        {
            error.WriteLine($"Không tìm thấy tệp “{file.Name}”. Hãy kiểm tra lại đường dẫn.");
            return Refused;
        }
        using var stream = file.OpenRead();
        var reading = PlanReader.Read(stream, file.Name);
        if (reading.IsProblem)
        {
            error.WriteLine(reading.Problem);
            return Refused;
        }
        output.WriteLine(json ? PlanJson.Write(reading.Value) : PlanSummary.Write(reading.Value));
        return 0;
    }
}
