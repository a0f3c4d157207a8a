using EduGraph.Cli;
using EduGraph.Cli.Commands;

return await CommandRunner.RunAsync(EduGraphCommand.Create(), args);
