using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Protocols;

public sealed class ProtocolYamlPropertyTests
{
    private const int Cases = 3_000;

    [Fact]
    public void What_is_printed_reads_back_as_the_same_protocol_and_prints_again_as_the_same_text()
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var protocol = new Generated(seed).Protocol();
            var text = ProtocolYaml.Print(protocol);
            var parsed = ProtocolYaml.Parse(text);
            parsed.Problems.ShouldBeEmpty(text);
            parsed.Value.ShouldBe(protocol, text);
            ProtocolYaml.Print(parsed.Value!).ShouldBe(text);
            ProtocolIdentity.Canonical(parsed.Value!).ShouldBe(ProtocolIdentity.Canonical(protocol));
        }
    }

    [Fact]
    public void Different_protocols_have_different_digests()
    {
        var protocols = Enumerable.Range(1, Cases).Select(seed => new Generated(seed).Protocol()).Distinct().ToList();
        protocols.Count.ShouldBeGreaterThan(Cases / 2);
        protocols.Select(ProtocolIdentity.Digest).Distinct().Count().ShouldBe(protocols.Count);
    }
}
