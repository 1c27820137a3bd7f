using Aloi;
using Aloi.CommandLine;

return AloiCommandLine.IsFor(args) ? await AloiCommandLine.RunAsync(args) : await AloiServer.RunAsync(args);
