using System.Text.Json;
using Aloi.CommandLine;
using Shouldly;

namespace Aloi.Tests.CommandLine;

public sealed class BenchCommandTests
{
    [Fact]
    public async Task Each_operation_is_one_line_of_JSON_and_nothing_else_is_printed()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        (await AloiCommandLine.RunAsync(["bench", "standards", "--seconds", "0.05"], output, error)).ShouldBe(0, error.ToString());
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var costs = lines.Select(line => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!).ToList();
        string[] ops = ["canonicalize", "sign.eddsa-rdfc-2022", "plan.eddsa-rdfc-2022", "verify.eddsa-rdfc-2022"];
        costs.Select(cost => cost["op"].GetString()).ShouldBe(ops);
        costs.ShouldAllBe(cost => cost.Keys.SequenceEqual(new[] { "op", "perSecond", "p50us", "p95us", "bytesAllocated" }));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("long")]
    public async Task A_duration_that_is_none_is_wrong_usage(string seconds)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        (await AloiCommandLine.RunAsync(["bench", "standards", "--seconds", seconds], output, error)).ShouldBe(AloiCommandLine.WrongUsage);
        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldNotBeEmpty();
    }
}
