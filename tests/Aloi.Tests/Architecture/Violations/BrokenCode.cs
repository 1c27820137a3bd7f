// Code that breaks each rule on purpose, in a small world of its own, so that every rule can be shown to fail.
#pragma warning disable MA0048, CA1050, MA0047, RS0030
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Broken.Modules.Alpha
{
    public sealed class AlphaTable
    {
        public long Id { get; set; }
    }

    public sealed class AlphaModule;
}

namespace Broken.Modules.Alpha.Contracts
{
    public sealed record AlphaInfo(HttpContext Http);
}

namespace Broken.Modules.Beta
{
    public sealed class ReadsAnothersTable
    {
        public long Peek(Alpha.AlphaTable table) => table.Id;
    }

    public sealed class UsesAContractWithoutARow
    {
        public async Task<string> LaterAsync(Alpha.Contracts.AlphaInfo info)
        {
            await Task.Yield();
            return info.ToString();
        }
    }

    public sealed class WritesSql
    {
        public int Run(DbContext database) => database.Database.ExecuteSqlRaw("DELETE FROM anything");
    }

    public sealed class ReadsTheClock
    {
        public DateTimeOffset Now() => DateTimeOffset.UtcNow;
    }
}

namespace Broken.Platform
{
    public sealed class KnowsAModule
    {
        public object Make() => new List<Modules.Alpha.AlphaModule>();
    }
}

namespace Broken.Integrations.One
{
    public static class OneDoor
    {
        public static int Open() => 1;
    }
}

namespace Broken.Integrations.Two
{
    public static class TwoDoor
    {
        public static int Open() => One.OneDoor.Open();
    }
}
