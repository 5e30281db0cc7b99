using System.CommandLine;
using Sen.Kernel.Text;
using Sen.Platform.Audit;
using Sen.Platform.Hosting;
using Spectre.Console;

namespace Sen.Platform.Commands;

internal static class VerifyCommand
{
    public static Command Make()
    {
        var dir = Terminal.Dir();
        var renew = new Option<bool>("--renew-head") { Description = "Ký lại dấu cuối chuỗi sau khi đã tìm hiểu vì sao sai / sign the end anew" };
        var command = new Command("verify", "Kiểm tra chuỗi nhật ký / check the audit chain") { dir, renew };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(dir), parsed.GetValue(renew), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string dir, bool renew, CancellationToken cancel)
    {
        var settings = Terminal.Existing(dir);
        if (settings.IsProblem)
            return Terminal.Refuse(settings.Problem);

        await using var services = PlatformSetup.ForCommand(settings.Value, _ => { });
        await using var scope = services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<ChainCheck>();
        var outcome = await AnsiConsole.Status().StartAsync("Đang kiểm tra…", status =>
        {
            void Told(long n)
            {
                if (n % 1000 == 0)
                    status.Status(VietnameseFormat.Fill("Đã kiểm tra {0:N0} mục", n));
            }

            return renew ? check.RenewHeadAsync(Told, cancel) : check.RunAsync(Told, cancel);
        });
        if (outcome.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync(Sentence(fault));
            return 1;
        }

        Console.WriteLine(VietnameseFormat.Fill("Chuỗi nhật ký nguyên vẹn: {0:N0} mục.", outcome.Entries));
        return 0;
    }

    private static string Sentence(ChainFault fault) => VietnameseFormat.Fill(
        fault.Kind switch
        {
            ChainFaultKind.EntryMissing => "Thiếu mục {0:N0} trong chuỗi nhật ký.",
            ChainFaultKind.OrderChanged => "Mục {0:N0} không nối với mục trước: thứ tự đã bị đổi hoặc có mục bị thay.",
            ChainFaultKind.EntryChanged => "Mục {0:N0} đã bị sửa.",
            ChainFaultKind.PayloadMissing => "Nội dung của mục {0:N0} đã bị xóa.",
            ChainFaultKind.PayloadChanged => "Nội dung của mục {0:N0} đã bị sửa.",
            ChainFaultKind.ProcessChanged => "Bản ghi của việc ở mục {0:N0} (ai, lúc nào, vì sao, kết quả) đã bị sửa.",
            ChainFaultKind.HeadMissing => "Thiếu tệp dấu ký cuối chuỗi (audit-head.json) trong khi chuỗi có {0:N0} mục: không biết chuỗi có bị cắt bớt không.",
            ChainFaultKind.HeadDiffers => "Mục {0:N0} khác với dấu ký cuối chuỗi: cơ sở dữ liệu đã bị thay.",
            ChainFaultKind.HeadForged => "Tệp dấu ký cuối chuỗi (audit-head.json) đã bị sửa hoặc ký bằng khóa khác.",
            _ => "Chuỗi nhật ký bị cắt: dấu ký ghi đến mục {0:N0} nhưng cơ sở dữ liệu không còn mục này.",
        },
        fault.Sequence);
}
