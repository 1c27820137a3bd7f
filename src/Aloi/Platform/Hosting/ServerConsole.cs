namespace Aloi.Platform.Hosting;

/// <summary>Where links and codes are told to whoever started the server, and to nobody else: never a log.</summary>
public sealed record ServerConsole(TextWriter Output);
