namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>A step of a scenario, with the text block or table under it.</summary>
internal sealed record Step(string Text, string? Block, IReadOnlyList<IReadOnlyList<string>> Table);

/// <summary>A scenario; outlines are expanded to one for each row of their examples.</summary>
internal sealed record Scenario(string Folder, string Name, IReadOnlyList<string> Tags, IReadOnlyList<Step> Steps);

/// <summary>Reads the part of Gherkin that the conformance suite uses.</summary>
internal sealed class FeatureFile
{
    private readonly string[] _lines;
    private readonly string _folder;
    private readonly string _file;
    private readonly List<Step> _background = [];
    private readonly List<Scenario> _scenarios = [];
    private int _line;

    private FeatureFile(string path, string root)
    {
        _lines = File.ReadAllLines(path);
        _folder = Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace('\\', '/');
        _file = Path.GetFileNameWithoutExtension(path);
    }

    public static IReadOnlyList<Scenario> Read(string path, string root)
    {
        var file = new FeatureFile(path, root);
        file.ReadAll();
        return file._scenarios;
    }

    private void ReadAll()
    {
        var tags = new List<string>();
        while (_line < _lines.Length)
        {
            var text = _lines[_line].Trim();
            if (text.StartsWith('@'))
            {
                tags.AddRange(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                _line++;
            }
            else if (text.StartsWith("Background:", StringComparison.Ordinal))
            {
                _line++;
                _background.AddRange(ReadSteps());
            }
            else if (text.StartsWith("Scenario", StringComparison.Ordinal))
            {
                ReadScenario(text, [.. tags]);
                tags.Clear();
            }
            else
            {
                _line++;
            }
        }
    }

    private void ReadScenario(string heading, IReadOnlyList<string> tags)
    {
        var name = $"{_file} {heading[(heading.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}";
        _line++;
        List<Step> steps = [.. _background, .. ReadSteps()];
        if (!heading.StartsWith("Scenario Outline", StringComparison.Ordinal))
        {
            _scenarios.Add(new Scenario(_folder, name, tags, steps));
            return;
        }

        var number = 0;
        while (SkipBlank() && _lines[_line].Trim().StartsWith("Examples:", StringComparison.Ordinal))
        {
            _line++;
            var table = ReadTable();
            foreach (var row in table.Skip(1))
            {
                number++;
                var expanded = steps.Select(step => Expand(step, table[0], row)).ToList();
                _scenarios.Add(new Scenario(_folder, $"{name} #{number}", tags, expanded));
            }
        }
    }

    private bool SkipBlank()
    {
        while (_line < _lines.Length && (_lines[_line].Trim().Length == 0 || _lines[_line].Trim().StartsWith('#')))
        {
            _line++;
        }

        return _line < _lines.Length;
    }

    private List<Step> ReadSteps()
    {
        var steps = new List<Step>();
        while (SkipBlank() && IsStep(_lines[_line].Trim(), out var text))
        {
            _line++;
            string? block = null;
            IReadOnlyList<IReadOnlyList<string>> table = [];
            if (_line < _lines.Length && _lines[_line].Trim().StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                block = ReadBlock();
            }
            else if (_line < _lines.Length && _lines[_line].Trim().StartsWith('|'))
            {
                table = ReadTable();
            }

            steps.Add(new Step(text, block, table));
        }

        return steps;
    }

    private static bool IsStep(string line, out string text)
    {
        foreach (var keyword in new[] { "Given ", "When ", "Then ", "And ", "But " })
        {
            if (line.StartsWith(keyword, StringComparison.Ordinal))
            {
                text = line[keyword.Length..].Trim();
                return true;
            }
        }

        text = "";
        return false;
    }

    private string ReadBlock()
    {
        var indent = _lines[_line].IndexOf('"', StringComparison.Ordinal);
        var lines = new List<string>();
        for (_line++; !_lines[_line].Trim().StartsWith("\"\"\"", StringComparison.Ordinal); _line++)
        {
            var line = _lines[_line];
            lines.Add(line.Length >= indent && line[..indent].Trim().Length == 0 ? line[indent..] : line.TrimStart());
        }

        _line++;
        return string.Join('\n', lines);
    }

    private List<IReadOnlyList<string>> ReadTable()
    {
        var rows = new List<IReadOnlyList<string>>();
        while (SkipBlank() && _lines[_line].Trim().StartsWith('|'))
        {
            rows.Add(Cells(_lines[_line].Trim()));
            _line++;
        }

        return rows;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '\\' or 'n')
            {
                cell.Append(line[++i] == 'n' ? '\n' : line[i]);
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        return cells;
    }

    private static Step Expand(Step step, IReadOnlyList<string> names, IReadOnlyList<string> values)
    {
        string Fill(string text)
        {
            for (var i = 0; i < names.Count; i++)
            {
                text = text.Replace($"<{names[i]}>", values[i], StringComparison.Ordinal);
            }

            return text;
        }

        return new Step(
            Fill(step.Text),
            step.Block is null ? null : Fill(step.Block),
            [.. step.Table.Select(row => (IReadOnlyList<string>)[.. row.Select(Fill)])]
        );
    }
}
