using System.CommandLine;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary><c>aloi protocol check|simulate|replay</c>: what can be asked about rules and the verdicts they gave.</summary>
internal static class ProtocolCommand
{
    public static Command Create()
    {
        var language = ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable);
        return new Command("protocol", TextCatalog.Get(language, "protocol.help")) 
        {
            new CheckCommand(language),
            new SimulateCommand(language),
            new ReplayCommand(language),
        };
    }
}
