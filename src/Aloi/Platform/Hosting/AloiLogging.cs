namespace Aloi.Platform.Hosting;

/// <summary>Structured logs: one JSON object a line, or plain lines where a person reads them.</summary>
public static class AloiLogging
{
    public static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        if (
            Environment.GetEnvironmentVariable("ALOI_LOG") == "text"
            || (!Console.IsOutputRedirected && Environment.GetEnvironmentVariable("ALOI_LOG") is null)
        )
        {
            logging.AddSimpleConsole(o => o.SingleLine = true);
        }
        else
        {
            logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        }
    }
}
