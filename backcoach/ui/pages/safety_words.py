"""What is asked before somebody exercises, in words, after the red flags of clinical guides.

The first list is what emergency departments ask to be called for, the second what a professional
should have looked at first.
"""

from backcoach.text import _


def emergency() -> tuple[str, ...]:
    """Return what, together with back pain, is an emergency."""
    return (
        _(
            "· numbness or a changed feeling around your genitals, back passage or inner thighs:"
            " for example, you do not feel the toilet paper"
        ),
        _("· new trouble starting, stopping or holding your urine"),
        _(
            "· new leaking from your bowels, or you no longer feel when they or your bladder are"
            " full"
        ),
        _("· new trouble with sex: with erection or ejaculation, or less feeling"),
        _("· pain, tingling, numbness or weakness in both legs"),
        _("· a leg that quickly gets weaker, legs that do not obey, a foot that drops"),
        _("· it began after a serious accident or fall"),
        _("· chest pain"),
    )


def see_first() -> tuple[str, ...]:
    """Return what a professional should look at before somebody exercises."""
    return (
        _("· fever, chills, or you feel unwell"),
        _(
            "· a recent infection, injected drugs, a weakened immune system, or steroids for a"
            " long time"
        ),
        _("· cancer, now or in the past, or weight loss without a reason"),
        _("· severe pain at night, or pain that rest does not ease"),
        _("· a lump on your back, or a back that changed its shape"),
        _("· a fall or strain, if you have osteoporosis or took steroids for a long time"),
        _("· pain that is new to you at an older age"),
        _("· weakness or numbness in one leg that is new or gets worse"),
        _("· you are newly unsteady, or you trip"),
        _("· tingling or numbness down a leg, or newly severe pain below the knee"),
        _("· pain mainly between your shoulder blades"),
        _("· pain that is severe, or gets in the way of your daily life a lot"),
        _("· pain that still gets worse after weeks"),
        _("· pregnancy, a recent operation, or heart disease that is not stable"),
    )


def call() -> str:
    """Return what can be read out or sent when asking for help."""
    return _(
        "I have back pain with a warning sign for an emergency. It is at least one of these:"
        " numbness around the genitals or inner thighs, new trouble with bladder, bowels or sexual"
        " function, symptoms in both legs, a leg that quickly gets weaker, a serious accident or"
        " fall, or chest pain. I need help now."
    )
