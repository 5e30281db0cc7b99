using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sen.Platform.Database;

namespace Sen.Tests.Modules.Plans;

/// <summary>Counts what a page asks the database: <c>SenHost.StartAsync(counter.Watch)</c>.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    public int Count { get; set; }

    public void Watch(IServiceCollection services) => services.ConfigureDbContext<SenDb>(options => options.AddInterceptors(this));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count++;
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
