using System.CommandLine;
using Sen.Platform.Commands;
using Sen.Serving;

var sen = new RootCommand("Sen: nền tảng thực hiện kế hoạch bình đẳng giới / the platform for a government's gender-equality plan")
{
    MigrateCommand.Make(),
    VerifyCommand.Make(),
    ServeCommand.Make(),
};
return await sen.Parse(args).InvokeAsync();
