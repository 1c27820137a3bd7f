using System.Text.Json;

namespace Aloi.CommandLine.Bench;

/// <summary>Times the credential core on one thread, and writes one line of JSON for each operation.</summary>
internal static class StandardsBench
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Run(double seconds, DateTimeOffset now, TextWriter output)
    {
        using var operations = new StandardsOperations(now);
        var timer = new OperationTimer(seconds);
        foreach (var (op, run) in operations.All)
        {
            output.WriteLine(JsonSerializer.Serialize(timer.Measure(op, run), Json));
            output.Flush();
        }
    }
}
