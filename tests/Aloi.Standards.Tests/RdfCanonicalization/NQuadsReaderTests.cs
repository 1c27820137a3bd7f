using System.Text;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.Tests.RdfCanonicalization;

public sealed class NQuadsReaderTests
{
    [Theory]
    [InlineData("<urn:s> <urn:p> <urn:o> .", "<urn:s> <urn:p> <urn:o> .\n")]
    [InlineData("<urn:s>\t<urn:p>   \"x\"@en-GB  <urn:g>. # note", "<urn:s> <urn:p> \"x\"@en-GB <urn:g> .\n")]
    [InlineData("<urn:s><urn:p>\"x\"^^<http://www.w3.org/2001/XMLSchema#string>.", "<urn:s> <urn:p> \"x\" .\n")]
    [InlineData("# nothing\r\n\r\n<urn:s> <urn:p> \"\\u00E9\\U0001F600\\'\\t\" .\r\n", "<urn:s> <urn:p> \"é😀'\\t\" .\n")]
    [InlineData("_:a.b <urn:p> _:a.b .", "_:c14n0 <urn:p> _:c14n0 .\n")]
    public void Well_formed_lines_are_read(string text, string canonical) =>
        Encoding.UTF8.GetString(RdfCanonicalizer.Canonicalize(NQuadsReader.Read(Encoding.UTF8.GetBytes(text))).NQuads).ShouldBe(canonical);

    [Theory]
    [InlineData("<urn:s> <urn:p> <urn:o>")]
    [InlineData("<urn:s> <urn:p> .")]
    [InlineData("<urn:s> _:p <urn:o> .")]
    [InlineData("\"s\" <urn:p> <urn:o> .")]
    [InlineData("<urn:s> <urn:p> <urn:o> \"g\" .")]
    [InlineData("<urn:s> <urn:p> <urn:o> . <urn:x>")]
    [InlineData("<relative> <urn:p> <urn:o> .")]
    [InlineData("<urn:a b> <urn:p> <urn:o> .")]
    [InlineData("<urn:s> <urn:p> \"x\\y\" .")]
    [InlineData("<urn:s> <urn:p> \"x\\u12\" .")]
    [InlineData("<urn:s> <urn:p> \"open .")]
    [InlineData("<urn:s> <urn:p> \"x\"@- .")]
    [InlineData("<urn:s> <urn:p> _: .")]
    [InlineData("<urn:s> <urn:p> true .")]
    public void Anything_else_is_refused_with_its_line(string text) =>
        Should.Throw<NQuadsException>(() => NQuadsReader.Read(Encoding.UTF8.GetBytes("# first\n" + text))).Line.ShouldBe(2);
}
