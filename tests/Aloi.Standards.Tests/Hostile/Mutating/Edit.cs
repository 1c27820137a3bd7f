namespace Aloi.Standards.Tests.Hostile;

/// <summary>One change of a sample: what it is, and how it is made. It is made only when it is chosen.</summary>
internal sealed record Edit(string What, Func<byte[]> Make);
