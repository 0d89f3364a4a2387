"""backcoach timeline."""

from argparse import Namespace

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.core.timeline import Step, Timeline
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Show every step of a routine."""
    context = Context(arguments.data_dir)
    timeline = context.timeline(arguments.routine, short=arguments.short)
    context.say_changes(arguments.routine, timeline)
    if arguments.json:
        output.write_json([as_data(step) for step in timeline.steps])
    else:
        _write(timeline)
    return 0


def as_data(step: Step) -> dict[str, object]:
    """Return a step as it is written in JSON; duration_ms is null where a command ends it."""
    return {
        "start_ms": step.start_ms,
        "estimated": step.estimated,
        "duration_ms": step.duration_ms,
        "estimate_ms": step.estimate_ms,
        "item": step.key.item,
        "set": step.key.set,
        "rep": step.key.rep,
        "side": step.key.side,
        "phase": step.key.phase,
        "exercise": step.exercise,
        "breath": [
            {"breath": b.breath, "offset_ms": b.offset_ms, "duration_ms": b.duration_ms}
            for b in step.breaths
        ],
        "text": step.text,
        "cues": step.cues,
    }


def _write(timeline: Timeline) -> None:
    columns = [_("Start"), _("Length"), _("Exercise"), _("Set"), _("Side"), _("Rep"), _("Phase")]
    rows = [_row(step) for step in timeline.steps]
    output.write_table([*columns, _("Breath"), _("Text")], rows)


def _row(step: Step) -> list[str]:
    about = "~" if step.estimated else ""
    length = _("you say") if step.duration_ms is None else f"{step.duration_ms / 1000:g} s"
    minutes, seconds = divmod(step.start_ms // 1000, 60)
    return [
        f"{about}{minutes}:{seconds:02}",
        length,
        str(step.key.item),
        str(step.key.set),
        _(step.key.side),
        str(step.key.rep or ""),
        _(step.phase),
        _("paced") if len(step.breaths) > 1 else _(step.breaths[0].breath),
        step.text,
    ]
