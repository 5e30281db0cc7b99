using System.CommandLine;
using Sen.Demonstration;
using Sen.Modules.Organisation.Import;
using Sen.Modules.Plans.Import;
using Sen.Modules.Plans.Writing;
using Sen.Platform.Commands;
using Sen.Serving;

var plan = new Command("plan", "Kế hoạch: đọc từ Word, ghi ra Word / plans: read from Word, write to Word")
{
    ReadCommand.Make(),
    WriteCommand.Make(),
};
var report = new Command("report", "Báo cáo: viết ra Word / reports: write to Word")
{
    Sen.Modules.Reports.Yearly.WriteCommand.Make(),
};
var units = new Command("units", "Danh mục đơn vị / the register of units")
{
    ImportCommand.Make(),
};
var sen = new RootCommand("Sen: nền tảng thực hiện kế hoạch bình đẳng giới / the platform for a government's gender-equality plan")
{
    DemoCommand.Make(),
    ServeCommand.Make(),
    MigrateCommand.Make(),
    plan,
    units,
    report,
    BackupCommand.Make(),
    RestoreCommand.Make(),
    VerifyCommand.Make(),
};
var parsed = sen.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? Terminal.Refused : code;
