using System.CommandLine;
using Sen.Modules.Plans.Import;

return new RootCommand { new Command("plan") { ReadCommand.Make() } }.Parse(args).Invoke();
