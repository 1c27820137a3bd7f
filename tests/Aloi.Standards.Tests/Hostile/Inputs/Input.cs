namespace Aloi.Standards.Tests.Hostile;

/// <summary>Something to feed to every target: what it is, or the seed it comes from, and its bytes.</summary>
internal sealed record Input(string What, byte[] Bytes);
